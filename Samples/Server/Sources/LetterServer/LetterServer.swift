import Hummingbird
import TemplateEngine

/// Fills a template for each request: `POST /giay-moi` with the JSON of an `Invitation` answers with a DOCX.
@main struct LetterServer {
    static func main() async throws {
        // Read and compiled once; filling changes nothing in it, so that all requests share it.
        let form = try Template.load("giay-moi").bound(to: Invitation.schema)
        let router = Router()
        router.post("giay-moi") { request, context in
            let invitation = try await request.decode(as: Invitation.self, context: context)
            return try document(invitation, form)
        }
        let server = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: 8080)))
        try await server.runService()
    }

    /// The filled document, or 422 with a sentence for each fault; the sentences hold no values of the request.
    static func document(_ invitation: Invitation, _ form: BoundTemplate) throws -> Response {
        do {
            let bytes = try form.rendered(invitation.values())
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    .contentDisposition: "attachment; filename=\"giay-moi.docx\"",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            )
        } catch let error as DiagnosticError {
            let sentences = error.diagnostics.map { $0.message(in: .vietnamese) }
            throw HTTPError(.unprocessableContent, message: sentences.joined(separator: "\n"))
        }
    }
}
