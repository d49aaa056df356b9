/// What a picture's size and stated density say about a scan.
struct Resolution {
    /// In pixels.
    let width: Int
    let height: Int
    /// Dots an inch, as the file states it.
    var stated: Double?

    /// The long side of A4, in inches.
    private static let longSide = 297 / 25.4
    /// Telephones and screen programs state 72 or 96 whatever the picture; only more is taken for a scanner's word.
    private static let screenDensity = 97.0

    /// The density: as stated by a scanner, otherwise as if the picture showed a whole sheet of A4.
    var dotsPerInch: Int {
        if let stated, stated >= Self.screenDensity, stated < 100_000 { return Int(stated.rounded()) }
        return Int(Double(max(width, height)) / Self.longSide)
    }

    /// The advice about a picture of this size.
    func advice(hasColour: Bool) -> [ScanAdvice] {
        let dpi = dotsPerInch
        let resolution: [ScanAdvice] = dpi < ScanAdvice.minimumResolution ? [.lowResolution(dpi)] : []
        return resolution + (hasColour ? [] : [.withoutColour])
    }
}
