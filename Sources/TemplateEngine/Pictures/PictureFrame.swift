import PictureFiles

/// The room that a picture gets, in EMU: 360,000 of them are a centimetre (ECMA-376 part 1, 20.1.10.16).
struct PictureFrame: Sendable {
    /// Sides that the template fixes: the picture is made as large as they allow.
    let width: Int?
    let height: Int?
    /// How large it may get where nothing is fixed.
    let mostWidth: Int
    let mostHeight: Int

    /// The text of a page of A4, and a little less than its height.
    static let page = (width: 5_760_000, height: 7_920_000)
    static let perHundredthOfMillimetre = 360

    init(width: Int?, height: Int?, mostWidth: Int = page.width, mostHeight: Int = page.height) {
        (self.width, self.height) = (width, height)
        (self.mostWidth, self.mostHeight) = (max(mostWidth, 1), max(mostHeight, 1))
    }
}

/// How a picture lies in its frame: its proportions kept, turned as the camera was held.
struct PicturePlacement: Sendable {
    /// The sides as it is seen, and as it is stored, in EMU.
    let seen: (width: Int, height: Int)
    let stored: (width: Int, height: Int)
    /// Quarters to the right, after it was mirrored.
    let quarters: Int
    let isMirrored: Bool

    private static let perInch = 914_400.0
    /// Densities beyond these are no scanner's and no camera's word.
    private static let densities = 50.0...2_400.0

    init(_ info: PictureInfo, in frame: PictureFrame) {
        (isMirrored, quarters) = Self.turns[info.orientation] ?? (false, 0)
        let density = info.density.flatMap { Self.densities.contains($0) ? $0 : nil } ?? 96
        let isTurned = quarters % 2 == 1
        let across = (isTurned ? info.height : info.width) / density * Self.perInch
        let down = (isTurned ? info.width : info.height) / density * Self.perInch
        let scale: Double
        switch (frame.width, frame.height) {
        case (let width?, let height?): scale = min(Double(width) / across, Double(height) / down)
        case (let width?, nil): scale = Double(width) / across
        case (nil, let height?): scale = Double(height) / down
        case (nil, nil): scale = min(1, Double(frame.mostWidth) / across, Double(frame.mostHeight) / down)
        }
        seen = (Self.length(across * scale), Self.length(down * scale))
        stored = isTurned ? (seen.height, seen.width) : seen
    }

    /// Whole EMU, at least one and no more than any sheet.
    private static func length(_ value: Double) -> Int { value.isFinite ? Int(min(max(value.rounded(), 1), 1e8)) : 1 }

    /// What each orientation of Exif means: mirrored first, then turned (Exif 2.3, 4.6.4).
    private static let turns: [Int: (isMirrored: Bool, quarters: Int)] = [
        2: (true, 0), 3: (false, 2), 4: (true, 2), 5: (true, 3), 6: (false, 1), 7: (true, 1), 8: (false, 3),
    ]

    /// A length in centimetres, as OpenDocument and CSS write it.
    static func centimetres(_ length: Int) -> String {
        let thousandths = (abs(length) + 180) / 360
        let digits = String(thousandths % 1_000 + 1_000).dropFirst()
        return (length < 0 ? "-" : "") + "\(thousandths / 1_000).\(digits)cm"
    }
}
