#if Desk
import Pipeline
import Register
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// Taking files in, setting them aside (nhận tệp).
extension Desk {
    /// One file as the whole body, its name in a header: how our script sends it.
    func receiveOne(_ request: WebRequest, _ body: inout any WebBody, _ visit: Visit) async throws -> WebResponse {
        guard let name = request.headers["x-ten-tep"].flatMap({ PercentCoding.decoded($0) }), !name.isEmpty, name.utf8.count <= 1_000 else {
            throw WebProblem.badRequest
        }
        let most = try mostBytes(visit)
        if let count = request.headers["content-length"].flatMap({ Int($0, in: 0...Int.max) }), count > most { throw WebProblem.tooLarge }
        let file = try register.incoming(limit: most)
        do {
            while let piece = try await body.next() { try file.take(piece) }
        } catch RegisterError.file(let error) where error.isTooLarge {
            throw WebProblem.tooLarge
        }
        if let expected = request.headers["content-length"].flatMap({ Int($0, in: 0...Int.max) }), expected != file.count {
            throw WebProblem.badRequest
        }
        let (receipt, isNew) = try register.receive(file, name: name, from: visit.union ?? "", signature(visit))
        if isNew { await workshop.changed() }
        var json = JSONWriter()
        json.object { json in
            json.member("number", receipt.number)
            json.member("new", isNew)
        }
        return .json(json)
    }

    /// The files of a form, as a browser without our script sends them.
    func receiveForm(_ request: WebRequest, _ body: inout any WebBody, _ visit: Visit) async throws -> WebResponse {
        guard var reader = Multipart(type: request.headers["content-type"] ?? "") else { throw WebProblem.badRequest }
        var (file, name): (Incoming?, String) = (nil, "")
        var count = 0
        let most = try mostBytes(visit)
        do {
            while let piece = try await body.next() {
                for event in try reader.take(piece) {
                    switch event {
                    case .part(_, let fileName):
                        name = fileName ?? ""
                        file = name.isEmpty ? nil : try register.incoming(limit: most)
                    case .bytes(let bytes): try file?.take(bytes)
                    case .end:
                        if let file {
                            let isNew = try register.receive(file, name: name, from: visit.union ?? "", signature(visit)).isNew
                            count += 1
                            if isNew { await workshop.changed() }
                        }
                        file = nil
                    }
                }
            }
        } catch RegisterError.file(let error) where error.isTooLarge {
            throw WebProblem.tooLarge
        }
        guard reader.isDone else { throw WebProblem.badRequest }
        return .redirect(count > 0 ? "/?xong=da-nhan" : "/?xong=chua-chon")
    }

    /// How many bytes a file may have; a union has less room than the office, so that no link fills the disk.
    private func mostBytes(_ visit: Visit) throws -> Int {
        guard let union = visit.union else { return FilesPage.mostBytes }
        let sent = try register.receipts().filter { $0.union == union }.reduce(0) { $0 + $1.size }
        guard sent < UnionPage.mostBytesOfAll else {
            throw WebProblem.said(
                LocalizedText(
                    vi: "Đơn vị đã gửi quá nhiều tệp; đề nghị liên hệ LĐLĐ tỉnh.",
                    en: "Your union has sent too much already; please call the provincial office."
                )
            )
        }
        return UnionPage.mostBytes
    }

    func place(_ request: WebRequest, isCounted: Bool, _ visit: Visit) async throws -> WebResponse {
        let isNew = try register.place(try receipt(request).number, isCounted: isCounted, signature(visit))
        if isNew { await workshop.changed() }
        return .redirect("/?trang=\(request.pageNumber)&xong=" + (isCounted ? "da-dua-lai" : "da-de-rieng"))
    }
}
#endif
