// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "LetterServer",
    platforms: [.macOS(.v15)],
    dependencies: [
        // In a package of your own: .package(url: "…/sangkien", from: "…").
        .package(name: "sangkien", path: "../.."),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "LetterServer",
            dependencies: [
                .product(name: "TemplateEngine", package: "sangkien"), .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility")]
        )
    ]
)
