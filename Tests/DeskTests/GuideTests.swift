#if Desk
import Foundation
import TestKit
import Testing

/// The guide is shown in the page, as it stands in docs/huong-dan.
struct GuideTests {
    @Test func `hướng dẫn mở từ trình đơn, đủ các mục, mọi liên kết và hình đều mở được`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        #expect(try visitor.page("/").contains("<a href=\"/huong-dan\">Hướng dẫn</a>"))
        let folder = Repository.root.appending(path: "docs/huong-dan")
        for chapter in ["ban-lam-viec", "rieng-tu"] {
            let text = try String(contentsOf: folder.appending(path: chapter + ".md"), encoding: .utf8)
            let answer = try visitor.get("/huong-dan/" + chapter)
            #expect(answer.status == 200)
            for line in text.split(separator: "\n") where line.hasPrefix("#") {
                let words = line.drop { $0 == "#" || $0 == " " }
                #expect(answer.text.contains(">\(words)</h"), "\(words)")
            }
            #expect(!answer.text.contains("**") && !answer.text.contains("](") && answer.text.contains("<table>"))
            for link in answer.text.matches(of: /(?:href|src)="(\/huong-dan[^"]*)"/) {
                let place = String(link.1)
                let found = try visitor.get(place)
                #expect(found.status == 200, "\(place)")
                if place.hasSuffix(".png") {
                    #expect(found.headers["content-type"] == "image/png" && found.body.starts(with: [0x89, 0x50]))
                }
            }
            // Each picture that the file names is there.
            #expect(answer.text.ranges(of: "<img ").count == text.ranges(of: "![").count)
        }
        for place in [
            "/huong-dan/..", "/huong-dan/%2e%2e%2fdesk", "/huong-dan/anh/..%2f..%2fdesk.md", "/huong-dan/anh/khong-co.png",
            "/huong-dan/khong-co",
        ] {
            #expect(try visitor.get(place).status != 200, "\(place)")
        }
    }
}
#endif
