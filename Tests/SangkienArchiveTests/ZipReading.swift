import SangkienArchive

/// Opens the archive and reads every member in all three ways; the first error, nil when all went well.
///
/// Every way must come to the same end: those that differ are reported by `.noSuchMember`.
func failure(_ bytes: [UInt8], limits: ZipLimits = .template) -> ZipReadError.Code? {
    do throws(ZipReadError) {
        let reader = try ZipReader(bytes: bytes, name: "thử.odt", limits: limits)
        for name in reader.names {
            let ends = [readEnd(reader, name), streamEnd(reader, name), deflatedEnd(reader, name)]
            if let first = ends[0] { return first == ends[1] ? first : .noSuchMember }
            if ends[1] != nil { return .noSuchMember }
            if let last = ends[2] { return last }
        }
        return nil
    } catch {
        return error.code
    }
}

/// How `read` ends.
func readEnd(_ reader: borrowing ZipReader, _ name: String) -> ZipReadError.Code? {
    do throws(ZipReadError) {
        return try reader.read(name).count == reader.count(of: name) ? nil : .noSuchMember
    } catch {
        return error.code
    }
}

/// How `stream` ends, which may never give more than the archive says.
func streamEnd(_ reader: borrowing ZipReader, _ name: String) -> ZipReadError.Code? {
    var count = 0
    do throws(ZipReadError) {
        try reader.stream(name) { piece in
            count += piece.count
            return true
        }
        return count == reader.count(of: name) ? nil : .noSuchMember
    } catch {
        return count <= reader.count(of: name) ?? 0 ? error.code : .noSuchMember
    }
}

/// How `readDeflated` ends.
func deflatedEnd(_ reader: borrowing ZipReader, _ name: String) -> ZipReadError.Code? {
    do throws(ZipReadError) {
        _ = try reader.readDeflated(name)
        return nil
    } catch {
        return error.code
    }
}

/// How opening a file ends.
func openingFailure(_ path: String, limits: ZipLimits = .template) -> ZipReadError.Code? {
    do throws(ZipReadError) {
        _ = try ZipReader(path: path, limits: limits)
        return nil
    } catch {
        return error.code
    }
}
