import CLibZip
import Glibc

/// libzip's handle of an archive that is written; discarded with its owner unless it was closed.
///
/// Safe to use: the pointer never leaves, and lives as long as the value that owns it.
@safe struct ZipWriter: ~Copyable {
    private let archive: OpaquePointer
    private let name: String
    private var isClosed = false

    /// Begins the archive at `path`, where it appears when it is closed.
    init(path: String) throws(ZipError) {
        guard LibZip.isReady else { throw ZipError(path: path, systemCode: ENOMEM) }
        var code: Int32 = 0
        guard let archive = unsafe zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            var error = unsafe zip_error_t()
            unsafe zip_error_init_with_code(&error, code)
            defer { unsafe zip_error_fini(&error) }
            throw unsafe ZipError(path: path, error: &error)
        }
        unsafe self.archive = archive
        name = path
    }

    /// Begins an archive in `buffer`.
    init(_ buffer: borrowing ZipBuffer, name: String) throws(ZipError) {
        unsafe archive = try buffer.open()
        self.name = name
    }

    /// Adds what `feed` gives; libzip takes it when the archive is closed.
    func add(_ feed: MemberFeed, name member: String, time: ZipTime) throws(ZipError) {
        // The reference goes to the source, whose last command releases it; without a source it is released here.
        let state = unsafe Unmanaged.passRetained(feed).toOpaque()
        guard let source = unsafe zip_source_function(archive, memberFeedCallback, state) else {
            unsafe Unmanaged<MemberFeed>.fromOpaque(state).release()
            throw failure()
        }
        let index = unsafe zip_file_add(archive, member, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            // The source stays ours when it was not added.
            unsafe zip_source_free(source)
            throw failure()
        }
        let entry = zip_uint64_t(index)
        guard unsafe zip_set_file_compression(archive, entry, feed.method, 0) == 0,
            unsafe zip_file_set_dostime(archive, entry, time.dosTime, time.dosDate, 0) == 0
        else { throw failure() }
    }

    /// Puts a comment behind the archive.
    func set(comment: String) throws(ZipError) {
        guard unsafe zip_set_archive_comment(archive, comment, zip_uint16_t(clamping: comment.utf8.count)) == 0 else { throw failure() }
    }

    /// Writes the archive; nothing may be added after it.
    mutating func close() throws(ZipError) {
        // A handle that cannot be closed stays ours, and is discarded with `self`.
        guard unsafe zip_close(archive) == 0 else { throw failure() }
        isClosed = true
    }

    deinit {
        // Nothing else holds the handle, and libzip has not freed it by closing.
        if !isClosed { unsafe zip_discard(archive) }
    }

    private func failure() -> ZipError {
        unsafe ZipError(path: name, error: zip_get_error(archive))
    }
}

/// An archive that libzip writes into memory; freed with its owner.
///
/// Safe to use: the pointer never leaves but to `ZipWriter`, which counts as a reference of libzip's own.
@safe struct ZipBuffer: ~Copyable {
    private let source: OpaquePointer
    private let name: String

    init(name: String) throws(ZipError) {
        guard LibZip.isReady else { throw ZipError(path: name, systemCode: ENOMEM) }
        var error = unsafe zip_error_t()
        unsafe zip_error_init(&error)
        defer { unsafe zip_error_fini(&error) }
        guard let source = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
            throw unsafe ZipError(path: name, error: &error)
        }
        unsafe self.source = source
        self.name = name
    }

    deinit {
        // libzip counts references: this was ours.
        unsafe zip_source_free(source)
    }

    /// An archive over this buffer, which the caller closes or discards.
    @unsafe fileprivate borrowing func open() throws(ZipError) -> OpaquePointer {
        var error = unsafe zip_error_t()
        unsafe zip_error_init(&error)
        defer { unsafe zip_error_fini(&error) }
        // The archive frees its source with itself; the buffer keeps a reference of its own.
        unsafe zip_source_keep(source)
        guard let archive = unsafe zip_open_from_source(source, ZIP_TRUNCATE, &error) else {
            unsafe zip_source_free(source)
            throw unsafe ZipError(path: name, error: &error)
        }
        return unsafe archive
    }

    /// What was written, once the archive is closed.
    func bytes() throws(ZipError) -> [UInt8] {
        var status = unsafe zip_stat_t()
        guard unsafe zip_source_stat(source, &status) == 0, unsafe zip_source_open(source) == 0 else { throw failure() }
        defer { unsafe zip_source_close(source) }
        let size = unsafe Int(status.size)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            // libzip writes no more than `size` bytes, which the buffer has; a buffer gives all that is asked for.
            count = unsafe max(Int(zip_source_read(source, buffer.baseAddress, zip_uint64_t(size))), 0)
        }
        guard bytes.count == size else { throw failure() }
        return bytes
    }

    private func failure() -> ZipError {
        unsafe ZipError(path: name, error: zip_source_error(source))
    }
}
