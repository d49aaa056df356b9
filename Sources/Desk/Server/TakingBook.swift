#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics

extension Desk {
    /// Takes in what a register in the form of a workbook says, as if it had been typed here; the file is set aside.
    func takeBook(_ request: WebRequest, _ visit: Visit) async throws -> WebResponse {
        let receipt = try receipt(request)
        guard case .done(let checked) = try await workshop.result(day(visit), within: 600_000),
            let name = checked.view.receipts.first(where: { $0.value.number == receipt.number })?.key,
            let book = checked.run.officeBook(readFrom: checked.view.path + "/" + name)
        else { throw WebProblem.notFound }
        let signature = signature(visit)
        let keys = book.dossiers.map { DossierKey($0.identity) } + book.initiatives.map { DossierKey($0.identity) }
        let numbers = try register.numbers(of: keys)
        for (row, number) in zip(book.dossiers, numbers) {
            let answers = row.answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            try register.add(answers, toDossier: number, Self.subject(DossierKey(row.identity)), signature)
        }
        for (row, number) in zip(book.initiatives, numbers.dropFirst(book.dossiers.count)) {
            let marks =
                row.answers.sorted { $0.key < $1.key }
                .map { question, answer in
                    Mark(
                        dossier: number,
                        number: row.number,
                        author: row.author,
                        title: row.title,
                        question: question,
                        answer: answer,
                        signature: signature
                    )
                }
            // By the dossier, so that erasing it finds what was said of it.
            try register.add(marks) { _ in Self.subject(DossierKey(row.identity)) }
        }
        try register.place(receipt.number, isCounted: false, signature)
        await workshop.changed()
        return .redirect("/?xong=da-nhap-so")
    }
}
#endif
