#if Desk
import Glibc
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import SangkienDiagnostics
import SangkienFiles
import ServiceLifecycle

/// The HTTP server (máy chủ trang): the only file that knows which library answers.
struct DeskServer: Sendable {
    /// Answers a request; never throws, for a fault is a page too.
    typealias Answer = @Sendable (WebRequest?, inout any WebBody) async -> WebResponse

    /// Why it cannot listen.
    enum Failure: Error {
        case portInUse
        case other(String)
    }

    /// Answers at `port` of an address of this machine, 0 for any, until the task is cancelled; `running` is given the port.
    ///
    /// - Throws: `Failure`.
    static func run(
        _ address: DeskAddress,
        port: Int,
        running: @escaping @Sendable (Int) async -> Void,
        answer: @escaping Answer
    ) async throws {
        var logger = Logger(label: "sangkien") { _ in SwiftLogNoOpLogHandler() }
        logger.logLevel = .critical
        let configuration = HTTP1Channel.Configuration(
            idleTimeout: .seconds(120),
            httpDecoderConfiguration: .init(maxHeaderFieldSize: 16_384, maxHeaderListSize: 65_536, maxHeaderFieldCount: 100)
        )
        let server = try HTTPServerBuilder.http1(configuration: configuration)
            .buildServer(
                configuration: ServerConfiguration(
                    address: .hostname(address.text, port: port),
                    availableConnectionsDelegate: MaximumAvailableConnections(256)
                ),
                eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
                logger: logger,
                responder: { request, writer, channel in
                    try await respond(to: request, from: channel.remoteAddress?.ipAddress ?? "", writer, answer)
                },
                onServerRunning: { channel in await running(channel.localAddress?.port ?? port) }
            )
        do {
            try await server.run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Failure.portInUse
        } catch let error as IOError {
            throw Failure.other(error.description)
        }
    }

    /// The pieces of a request's body.
    private struct Body: WebBody {
        var iterator: RequestBody.AsyncIterator

        mutating func next() async throws -> [UInt8]? {
            guard let buffer = try await iterator.next() else { return nil }
            return Array(buffer.readableBytesView)
        }
    }

    /// Ends the connection after a response to a request that was not read to its end.
    private struct Unread: Error {}

    private static func respond(
        to request: Request,
        from peer: String,
        _ writer: consuming ResponseWriter,
        _ answer: Answer
    ) async throws {
        var headers: [String: String] = [:]
        for field in request.headers {
            let name = field.name.canonicalName
            headers[name] = headers[name].map { name == "cookie" ? "\($0); \(field.value)" : "\($0), \(field.value)" } ?? field.value
        }
        let known = WebRequest(
            method: request.method.rawValue,
            target: request.head.path ?? "",
            host: request.head.authority ?? "",
            headers: headers,
            peer: peer
        )
        var body: any WebBody = Body(iterator: request.body.makeAsyncIterator())
        let response = await answer(known, &body)
        defer {
            if case .file(let path, true) = response.content { FileSystem.removeFile(path) }
        }
        try await write(response, writer, isHead: request.method == .head)
        if response.closes { throw Unread() }
    }

    private static func write(_ response: WebResponse, _ writer: consuming ResponseWriter, isHead: Bool) async throws {
        var fields = HTTPFields()
        for (name, value) in WebResponse.guards + response.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        if response.closes { fields[.connection] = "close" }
        let count: Int =
            switch response.content {
            case .bytes(let bytes): bytes.count
            case .file(let path, _): FileSystem.size(of: path) ?? 0
            }
        fields[.contentLength] = String(count)
        var body = try await writer.writeHead(HTTPResponse(status: .init(code: response.status), headerFields: fields))
        if !isHead {
            switch response.content {
            case .bytes(let bytes): if !bytes.isEmpty { try await body.write(ByteBuffer(bytes: bytes)) }
            case .file(let path, _): try await send(path, count, &body)
            }
        }
        try await body.finish(nil)
    }

    /// Sends a file in pieces; one that has become shorter ends the connection.
    private static func send(_ path: String, _ count: Int, _ body: inout some ResponseBodyWriter) async throws {
        let descriptor = unsafe open(RawPath.system(path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Unread() }
        defer { _ = close(descriptor) }
        var (left, piece) = (count, [UInt8](repeating: 0, count: 1 << 17))
        while left > 0 {
            // As many bytes as the array has room for.
            let got = unsafe read(descriptor, &piece, min(piece.count, left))
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw Unread() }
            try await body.write(ByteBuffer(bytes: piece[..<got]))
            left -= got
        }
    }
}
#endif
