import CLibZip
import Glibc

/// libzip's handle of an archive that is read; discarded with its owner.
///
/// Safe to use: the pointer never leaves, and lives as long as the value that owns it.
@safe struct ZipHandle: ~Copyable {
    private let archive: OpaquePointer

    /// Opens what `view` shows.
    init(_ view: ArchiveView, name: String) throws(ZipReadError) {
        guard LibZip.isReady else { throw ZipReadError(.unreadable(ENOMEM), archive: name, member: nil) }
        var error = unsafe zip_error_t()
        unsafe zip_error_init(&error)
        defer { unsafe zip_error_fini(&error) }
        // The reference goes to the source, whose last command releases it; without a source it is released here.
        let state = unsafe Unmanaged.passRetained(view).toOpaque()
        guard let source = unsafe zip_source_function_create(archiveViewCallback, state, &error) else {
            unsafe Unmanaged<ArchiveView>.fromOpaque(state).release()
            throw unsafe Self.failure(&error, archive: name, member: nil)
        }
        guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
            // The source stays ours when the archive does not open.
            unsafe zip_source_free(source)
            throw unsafe Self.failure(&error, archive: name, member: nil)
        }
        unsafe self.archive = archive
    }

    deinit {
        // Nothing else holds the handle, and every member was closed by `MemberHandle` before.
        unsafe zip_discard(archive)
    }

    /// Opens the member at `index`, `compressed` as its bytes are or inflated.
    func open(_ index: Int, compressed: Bool, archive name: String, member: String) throws(ZipReadError) -> MemberHandle {
        let flags: UInt32 = compressed ? ZIP_FL_COMPRESSED : 0
        // The handle is open as long as `self` lives; its error is read before anything else is asked of it.
        guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), zip_flags_t(flags)) else {
            throw unsafe Self.failure(zip_get_error(archive), archive: name, member: member)
        }
        return unsafe MemberHandle(takingOwnershipOf: file, archive: name, member: member)
    }

    /// libzip's error in our words.
    @unsafe static func failure(_ error: UnsafeMutablePointer<zip_error_t>?, archive: String, member: String?) -> ZipReadError {
        guard let error = unsafe error else { return ZipReadError(.damaged, archive: archive, member: member) }
        let code: ZipReadError.Code =
            switch unsafe zip_error_code_zip(error) {
            case ZIP_ER_CRC: .wrongChecksum
            case ZIP_ER_INCONS: .wrongSize
            case ZIP_ER_EOF: .truncated
            case ZIP_ER_COMPNOTSUPP: .unsupportedMethod
            case ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD: .encrypted
            case ZIP_ER_MEMORY: .unreadable(ENOMEM)
            case ZIP_ER_READ, ZIP_ER_SEEK, ZIP_ER_TELL, ZIP_ER_OPEN:
                unsafe zip_error_code_system(error) == 0 ? .damaged : .unreadable(zip_error_code_system(error))
            default: .damaged
            }
        return ZipReadError(code, archive: archive, member: member)
    }
}

/// One member that is being read; closed with its owner.
///
/// Safe to use as `ZipHandle` is, but for making it: the archive must outlive it.
@safe struct MemberHandle: ~Copyable {
    private let file: OpaquePointer
    private let archive: String
    private let member: String

    /// Takes a member that `zip_fopen_index` opened; the archive must stay open as long.
    @unsafe init(takingOwnershipOf file: OpaquePointer, archive: String, member: String) {
        unsafe self.file = file
        (self.archive, self.member) = (archive, member)
    }

    deinit {
        // Nothing else holds the member; what closing it could say was said by the last read.
        unsafe zip_fclose(file)
    }

    /// Fills `buffer` from its beginning: how many bytes, fewer than it has only at the member's end.
    @unsafe func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(ZipReadError) -> Int {
        guard let base = buffer.baseAddress else { return 0 }
        var done = 0
        while done < buffer.count {
            // `done` stays below the buffer's count, and libzip writes no more than it is given room for.
            let got = unsafe zip_fread(file, base + done, zip_uint64_t(buffer.count - done))
            if got < 0 { throw unsafe ZipHandle.failure(zip_file_get_error(file), archive: archive, member: member) }
            if got == 0 { break }
            done += Int(got)
        }
        return done
    }
}
