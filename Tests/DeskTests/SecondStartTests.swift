#if Desk
import Foundation
import TestKit
import Testing

/// A second start of the program, from a menu or by a double click on a file, leads to the desk that is open.
struct SecondStartTests {
    @Test func `mở lần hai bằng một tệp: tệp vào bàn làm việc đang mở, trình duyệt mở bằng liên kết mới dùng được một lần`() throws {
        let desk = try DeskRun()
        let visitor = try desk.visitor()
        let file = desk.home.path("bảng của tôi.csv")
        try Data("Họ và tên,Tên sáng kiến\nA,B\n".utf8).write(to: URL(filePath: file))
        // A browser that only notes what it was asked to open.
        let (browser, noted) = (desk.home.path("xdg-open"), desk.home.path("mo.txt"))
        try Data("#!/bin/sh\nprintf '%s' \"$1\" > '\(noted)'\n".utf8).write(to: URL(filePath: browser))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
        let process = Process()
        process.executableURL = Repository.executable
        process.arguments = ["mo-ban-lam-viec", file, "--folder", desk.folder]
        process.environment = [
            "PATH": "\(desk.home.path):/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": desk.home.path, "DISPLAY": ":9",
            "SANGKIEN_TEMPLATES": Repository.templates.path(percentEncoded: false),
        ]
        .merging(Sanitizers.environment) { $1 }
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        for _ in 0..<500 where !FileManager.default.fileExists(atPath: noted) { usleep(10_000) }
        let link = try String(contentsOfFile: noted, encoding: .utf8)
        let path = try #require(link.firstMatch(of: /^http:\/\/127\.0\.0\.1:\d+(\/vao\?ma=[0-9a-f]{64})$/)).1
        let second = try desk.visitor(by: String(path))
        #expect(try second.page("/").contains("bảng của tôi.csv") && visitor.page("/").contains("bảng của tôi.csv"))
        #expect(try Visitor(port: desk.port).get(String(path)).status == 403, "liên kết chỉ dùng một lần")
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/hop-thu").isEmpty)
        #expect(FileManager.default.fileExists(atPath: file), "tệp gốc còn nguyên")
    }
}
#endif
