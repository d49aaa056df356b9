// swift-tools-version: 6.2
import PackageDescription

/// One set of settings for every target of ours: Swift 6 mode, warnings are errors, unsafe code is marked.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
]

/// What `make test` adds for the code under test: optimised as users have it, the suite costs half the time.
let underTest: [SwiftSetting] = Context.environment["SANGKIEN_TEST"] == nil ? [] : [.unsafeFlags(["-O"])]

/// A library target of this package; its arrows point down only (docs/architecture.md).
func library(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings + underTest)
}

/// The tests of one target.
///
/// `data` names folders beside its files that are read as they stand and are not compiled.
func tests(of name: String, uses dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.byName(name: name)] + dependencies,
        exclude: data,
        swiftSettings: settings
    )
}

/// A library of the fuzz targets, below `Tests/Fuzz`; the ordinary tests run it over the corpora.
func fuzzLibrary(_ name: String, in folder: String, uses dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Tests/Fuzz/" + folder, swiftSettings: settings)
}

/// A fuzzing program; its `main` is libFuzzer's, which `-sanitize=fuzzer` brings.
func fuzzer(_ name: String, in folder: String, uses targets: String) -> Target {
    .executableTarget(
        name: name,
        dependencies: ["FuzzEntry", .byName(name: targets)],
        path: "Tests/Fuzz/" + folder,
        swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]
    )
}

/// The programs of `make fuzz`: without that sanitizer they have no `main` and cannot be linked.
let fuzzers: [Target] =
    Context.environment["SANGKIEN_FUZZ"] == nil
    ? []
    : [
        .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzz/CLibFuzzer"),
        fuzzLibrary("FuzzEntry", in: "Entry", uses: ["CLibFuzzer", "FuzzKit"]),
        fuzzer("fuzz-cells", in: "Cells", uses: "CellTargets"),
        fuzzer("fuzz-files", in: "Files", uses: "FileTargets"),
    ]

let package = Package(
    name: "sangkien",
    products: [
        .executable(name: "sangkien", targets: ["sangkien"]),
        // With the modules whose types stand in its interface: findings, and the date of archive members.
        .library(name: "TemplateEngine", targets: ["TemplateEngine", "SangkienDiagnostics", "SangkienArchive"]),
    ],
    traits: [
        .trait(
            name: "SystemYAML",
            description: "libyaml of the system (libyaml-dev) in place of the copy in Yams, which brings Foundation."
        ),
        .trait(name: "YamsYAML", description: "libyaml as Yams carries it; nothing to install."),
        .trait(
            name: "FastDeflate",
            description: "libdeflate and ISA-L (libdeflate-dev, libisal-dev) deflate in place of zlib, two and four times as fast."
        ),
        .trait(
            name: "SystemCrypto",
            description: "OpenSSL (libssl-dev), which libzip loads anyway: SHA-256 in place of our own, and the locks of PDF files."
        ),
        .trait(name: "Codes", description: "QR codes in documents: libqrencode (libqrencode-dev)."),
        .trait(
            name: "Mimalloc",
            description: "mimalloc (libmimalloc-dev) in place of glibc's malloc: a third off the CPU time of reading."
        ),
        .trait(
            name: "Desk",
            description: "The page for the office, sangkien serve, and its register: SQLite (libsqlite3-dev) and HTTP.",
            // scrypt, for the passwords of those who come in from other machines.
            enabledTraits: ["SystemCrypto"]
        ),
        .trait(
            name: "NoLocaleTables",
            description: "Leaves ICU's tables, 34 MB that nothing here asks, out of a program linked with --static-swift-stdlib."
        ),
        .default(enabledTraits: ["YamsYAML"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Without traits: the server alone, no reader of settings and no Foundation.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        // What the server's own interface is written in.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        // Debian has no pkg-config file for it, and it lies where the linker looks anyway.
        .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),

        library("SangkienDiagnostics"),
        library("VietnameseText"),
        // An empty package of ICU's data, linked in place of Foundation's.
        .target(name: "CNoLocaleTables", cSettings: [.treatAllWarnings(as: .error)]),
        // In C, because it runs inside signal handlers, where Swift's runtime may not.
        .target(name: "CLastWords", cSettings: [.treatAllWarnings(as: .error)]),
        library(
            "SangkienFiles",
            uses: [
                "CLastWords", "CLinux", "SangkienDiagnostics", .target(name: "CLibCrypto", condition: .when(traits: ["SystemCrypto"])),
            ]
        ),
        library(
            "SangkienArchive",
            uses: [
                "CLibZip", "SangkienDiagnostics", "SangkienFiles", .target(name: "CLibDeflate", condition: .when(traits: ["FastDeflate"])),
                .target(name: "CISAL", condition: .when(traits: ["FastDeflate"])),
            ]
        ),
        library("SangkienMarkup", uses: ["CLibXML2", "SangkienDiagnostics"]),

        library("Spreadsheets", uses: ["SangkienDiagnostics", "SangkienFiles", "SangkienArchive", "SangkienMarkup"]),

        library("DocumentTables", uses: ["SangkienDiagnostics", "VietnameseText", "SangkienFiles", "SangkienMarkup", "Spreadsheets"]),

        // LibreOffice as an outside program: the only target that starts one.
        library("Office", uses: ["SangkienDiagnostics", "SangkienFiles"]),

        // What pictures say of themselves, for papers that are scans and for pictures that go into documents; codes that machines read.
        library(
            "PictureFiles",
            uses: [
                "SangkienDiagnostics", "VietnameseText", "SangkienArchive", "SangkienMarkup",
                .target(name: "CQREncode", condition: .when(traits: ["Codes"])),
            ]
        ),
        library(
            "Attachments",
            uses: [
                "SangkienDiagnostics", "VietnameseText", "SangkienFiles", "SangkienArchive", "PictureFiles",
                .target(name: "CLibCrypto", condition: .when(traits: ["SystemCrypto"])),
            ]
        ),

        library("Records", uses: ["SangkienDiagnostics", "VietnameseText", "SangkienFiles", "Spreadsheets", "DocumentTables"]),
        library(
            "Dossiers",
            uses: [
                "SangkienDiagnostics", "VietnameseText", "SangkienFiles", "Attachments", "Records",
                .target(name: "CLibYAML", condition: .when(traits: ["SystemYAML"])),
                .product(name: "Yams", package: "Yams", condition: .when(traits: ["YamsYAML"])),
            ]
        ),
        library(
            "TemplateEngine",
            uses: ["SangkienDiagnostics", "VietnameseText", "SangkienFiles", "SangkienArchive", "SangkienMarkup", "PictureFiles"]
        ),
        library("Forms", uses: ["Dossiers", "TemplateEngine", "VietnameseText"]),
        library(
            "Pipeline",
            uses: [
                "SangkienDiagnostics", "VietnameseText", "SangkienFiles", "SangkienArchive", "SangkienMarkup", "Spreadsheets",
                "DocumentTables", "Attachments", "Office",
                "Records", "Dossiers", "TemplateEngine", "Forms",
            ]
        ),

        // What the office knows and was sent, kept over the weeks. Empty without the trait `Desk`, as `Desk` is.
        library(
            "Register",
            uses: [
                "SangkienDiagnostics", "VietnameseText", "SangkienFiles", "SangkienArchive",
                .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Desk"])),
                .target(name: "CLibCrypto", condition: .when(traits: ["Desk"])),
            ]
        ),
        library(
            "Desk",
            uses: [
                "SangkienDiagnostics", "VietnameseText", "SangkienFiles", "SangkienArchive", "SangkienMarkup", "Spreadsheets",
                "DocumentTables", "Records", "Dossiers", "TemplateEngine", "Forms", "Pipeline", "Register",
                .product(name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Desk"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Desk"])),
                .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Desk"])),
                .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Desk"])),
                .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Desk"])),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: .when(traits: ["Desk"])),
            ]
        ),

        .executableTarget(
            name: "sangkien",
            dependencies: [
                "CLastWords", "CLinux", "Desk", "Pipeline", "SangkienDiagnostics", "VietnameseText", "SangkienFiles", "SangkienArchive",
                "Attachments", "Records",
                "Dossiers", "TemplateEngine", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .target(name: "CMimalloc", condition: .when(traits: ["Mimalloc"])),
                .target(name: "CNoLocaleTables", condition: .when(traits: ["NoLocaleTables"])),
            ],
            swiftSettings: settings + underTest
        ),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CLibZip", "SangkienDiagnostics", "VietnameseText", "SangkienFiles", "SangkienArchive", "Spreadsheets", "Records",
                "Dossiers", "TemplateEngine",
                "TestKit",
            ],
            swiftSettings: settings
        ),

        // What several test targets share: the model dossier, ZIP archives made by hand, temporary folders, seeded random numbers.
        .target(
            name: "TestKit",
            dependencies: [
                "SangkienDiagnostics", "VietnameseText", "SangkienFiles", "SangkienArchive", "Attachments", "Records", "Dossiers",
            ],
            path: "Tests/TestKit",
            swiftSettings: settings
        ),
        tests(of: "SangkienDiagnostics", uses: ["TestKit", "Records", "Dossiers"]),
        tests(of: "VietnameseText", uses: ["TestKit"]),
        tests(of: "Records", uses: ["TestKit", "SangkienDiagnostics", "Spreadsheets", "VietnameseText"]),
        tests(of: "SangkienFiles", uses: ["TestKit", "SangkienDiagnostics"]),
        tests(of: "SangkienArchive", uses: ["TestKit", "SangkienDiagnostics"]),
        tests(of: "PictureFiles", uses: ["TestKit"]),
        tests(of: "Attachments", uses: ["TestKit", "SangkienDiagnostics", "SangkienArchive", "SangkienFiles"]),
        tests(of: "SangkienMarkup", uses: ["TestKit", "SangkienDiagnostics"]),
        tests(of: "Spreadsheets", uses: ["TestKit", "SangkienDiagnostics", "SangkienArchive"], data: ["Samples"]),
        tests(of: "Dossiers", uses: ["TestKit", "SangkienDiagnostics", "VietnameseText", "Attachments", "Records"]),
        tests(
            of: "TemplateEngine",
            uses: ["TestKit", "SangkienDiagnostics", "SangkienArchive", "SangkienMarkup", "PictureFiles", "Records", "VietnameseText"],
            data: ["Cases"]
        ),
        tests(of: "Forms", uses: ["TestKit", "SangkienDiagnostics", "Dossiers", "TemplateEngine", "VietnameseText"]),
        tests(
            of: "Pipeline",
            uses: [
                "TestKit", "SangkienDiagnostics", "SangkienArchive", "Attachments", "Dossiers", "SangkienFiles", "Records", "Spreadsheets",
                "TemplateEngine",
                "VietnameseText", "Desk", "sangkien",
            ]
        ),
        tests(
            of: "Register",
            uses: [
                "TestKit", "SangkienArchive", "SangkienDiagnostics",
                .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Desk"])),
            ]
        ),
        // The desk over a real socket, and in a browser.
        tests(
            of: "Desk",
            uses: ["sangkien", "TestKit", "Register", "SangkienArchive", "SangkienDiagnostics", "Dossiers", "Pipeline", "VietnameseText"]
        ),
        // The system refuses, signals come, two run at once: docs/reliability.md, “Faults”.
        .testTarget(name: "FaultTests", dependencies: ["sangkien", "TestKit"], exclude: ["Shim"], swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["sangkien", "TestKit", "SangkienDiagnostics", "Dossiers", "PictureFiles", "Records"],
            exclude: ["LibreOffice", "Differential"],
            swiftSettings: settings
        ),

        fuzzLibrary("FuzzKit", in: "Kit"),
        fuzzLibrary("CellTargets", in: "CellTargets", uses: ["FuzzKit", "VietnameseText"]),
        fuzzLibrary(
            "FileTargets",
            in: "FileTargets",
            uses: [
                "FuzzKit", "TestKit", "SangkienDiagnostics", "VietnameseText", "SangkienFiles", "SangkienArchive", "SangkienMarkup",
                "PictureFiles", "Attachments",
                "Office",
                "Records", "Dossiers", "TemplateEngine", "Pipeline",
            ]
        ),
        .testTarget(
            name: "FuzzTests",
            dependencies: ["FuzzKit", "CellTargets", "FileTargets", "TestKit", "SangkienArchive"],
            path: "Tests/Fuzz/Replay",
            swiftSettings: settings
        ),
    ] + fuzzers
)
