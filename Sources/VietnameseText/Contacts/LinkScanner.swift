/// Finds what follows the host in links to a person's page or chat: `zalo.me/0950000001`, `fb.com/profile.php?id=1000…`.
struct LinkScanner {
    /// Folded bytes.
    let bytes: [UInt8]

    private static let hosts = [
        "zalo.me", "t.me", "telegram.me", "wa.me", "m.me", "fb.com", "fb.me", "facebook.com", "messenger.com", "viber.click",
    ]
    .map { [UInt8]($0.utf8) }

    /// The parts after the host, as ranges of the folded bytes.
    func ranges() -> [Range<Int>] {
        bytes.indices.compactMap { index in
            guard bytes[index] == UInt8(ascii: "/"), Self.hosts.contains(where: { ends(with: $0, before: index) }) else { return nil }
            let start = index + 1
            var end = start
            while end < bytes.count, isPath(bytes[end]) { end += 1 }
            while end > start, ".,;:".utf8.contains(bytes[end - 1]) { end -= 1 }
            guard end > start, bytes[start].isDigit || bytes[start].isLowerLetter || "+@.".utf8.contains(bytes[start]) else { return nil }
            return start..<end
        }
    }

    /// True when the whole of `host` stands right before `index`.
    private func ends(with host: [UInt8], before index: Int) -> Bool {
        let start = index - host.count
        guard start >= 0, bytes[start..<index].elementsEqual(host) else { return false }
        return start == 0 || !(bytes[start - 1].isLowerLetter || bytes[start - 1].isDigit || bytes[start - 1] == UInt8(ascii: "-"))
    }

    private func isPath(_ byte: UInt8) -> Bool {
        byte.isLowerLetter || byte.isDigit || "._-+@/?=&%:~#".utf8.contains(byte)
    }
}
