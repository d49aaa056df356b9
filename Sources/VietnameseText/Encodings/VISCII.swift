/// VISCII 1.1: every Vietnamese letter one byte, six capitals among the control characters.
///
/// Source: RFC 1456; glibc's table agrees (tests).
enum VISCII {
    /// The letters of bytes 0x80–0xFF.
    static let upper = [Unicode.Scalar](
        """
        ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ
        """
        .unicodeScalars
    )
    /// The letters below 0x20.
    static let controls: [(byte: UInt32, scalar: Unicode.Scalar)] = [
        (0x02, "Ẳ"), (0x05, "Ẵ"), (0x06, "Ẫ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ"),
    ]

    /// The letter of a byte; nil for one that is none.
    static func scalar(_ unit: UInt32) -> Unicode.Scalar? {
        if unit < 0x20 { return controls.first { $0.byte == unit }?.scalar }
        guard unit >= 0x80, unit < 256 else { return nil }
        return upper[Int(unit) - 0x80]
    }
}
