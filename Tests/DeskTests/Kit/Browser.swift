#if Desk
import Foundation
import TestKit
import Testing

/// A real browser (Debian's Chromium), led through its WebDriver as a person would lead it (W3C WebDriver).
final class Browser {
    private let driver = Process()
    private let port: Int
    private let session: String
    private let profile: TemporaryFolder

    /// Whether the machine has a browser and its driver.
    static let isThere = ["/usr/bin/chromium", "/usr/bin/chromedriver"].allSatisfy(FileManager.default.isExecutableFile)

    /// What the driver refused.
    struct Refused: Error { let words: String }

    /// Opens a window of this size, in pixels of the page.
    init(width: Int, height: Int) throws {
        profile = try TemporaryFolder()
        let log = profile.path("log")
        try Data().write(to: URL(filePath: log))
        driver.executableURL = URL(filePath: "/usr/bin/chromedriver")
        driver.arguments = ["--port=0"]
        driver.environment = ["PATH": "/usr/bin:/bin", "HOME": profile.path, "LC_ALL": "C.UTF-8"]
        driver.standardInput = FileHandle.nullDevice
        driver.standardOutput = FileHandle(forWritingAtPath: log)
        driver.standardError = FileHandle.nullDevice
        try driver.run()
        var found = 0
        for _ in 0..<3_000 where found == 0 && driver.isRunning {
            usleep(20_000)
            let text = String(decoding: (try? Data(contentsOf: URL(filePath: log))) ?? Data(), as: UTF8.self)
            found = text.firstMatch(of: /started successfully on port (\d+)/).flatMap { Int($0.1) } ?? 0
        }
        port = found
        let options: [String: Any] = [
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=\(profile.path)/ho-so"]
        ]
        let wanted: [String: Any] = ["goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"]]
        let opened = try Self.call(found, "POST", "/session", ["capabilities": ["alwaysMatch": wanted]])
        guard let name = (opened as? [String: Any])?["sessionId"] as? String else { throw Refused(words: "session") }
        session = "/session/" + name
        let size: [String: Any] = ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false]
        try call("POST", "/goog/cdp/execute", ["cmd": "Emulation.setDeviceMetricsOverride", "params": size])
    }

    deinit {
        _ = try? call("DELETE", "", nil)
        // It does not mind being asked.
        kill(driver.processIdentifier, SIGKILL)
        driver.waitUntilExit()
    }

    // MARK: What a person does

    func open(_ address: String) throws { try call("POST", "/url", ["url": address]) }

    /// Where the browser is, without the server's name.
    func place() throws -> String {
        let address = try call("GET", "/url", nil) as? String ?? ""
        let parts = URLComponents(string: address)
        return (parts?.path ?? "") + (parts?.query.map { "?" + $0 } ?? "")
    }

    /// Presses keys: tabulator `\u{E004}`, enter `\u{E007}`, blank.
    func press(_ keys: String) throws {
        let actions = keys.flatMap { [["type": "keyDown", "value": String($0)], ["type": "keyUp", "value": String($0)]] }
        try call("POST", "/actions", ["actions": [["type": "key", "id": "k", "actions": actions]]])
    }

    /// Goes on with the tabulator until something whose words or label contain `words` has the focus; false where nothing does.
    func tab(to words: String, atMost count: Int = 120) throws -> Bool {
        for _ in 0..<count {
            try press("\u{E004}")
            let focus = try run(
                """
                const e = document.activeElement;
                if (!['A', 'BUTTON', 'INPUT', 'SELECT', 'SUMMARY'].includes(e.tagName)) return '';
                return (e.innerText || '') + ' ' + (e.name || '') + ' ' + (e.title || '');
                """
            )
            if (focus as? String ?? "").contains(words) { return true }
        }
        return false
    }

    /// Puts the path of a file into the field for files.
    func choose(_ path: String, _ selector: String) throws {
        let found = try call("POST", "/element", ["using": "css selector", "value": selector]) as? [String: Any]
        guard let id = found?.values.first as? String else { throw Refused(words: selector) }
        try call("POST", "/element/\(id)/value", ["text": path])
    }

    /// What a script gives.
    @discardableResult func run(_ script: String) throws -> Any? { try call("POST", "/execute/sync", ["script": script, "args": []]) }

    /// Waits until a script gives true; false after a minute.
    func wait(_ script: String) throws -> Bool {
        for _ in 0..<600 {
            if (try? run("return !!(\(script))")) as? Bool == true { return true }
            usleep(100_000)
        }
        return false
    }

    /// The rules of WCAG 2.1 A and AA that axe-core finds broken on the page, each with the first element concerned; nil where it is not installed.
    func accessibilityFaults() throws -> [String]? {
        let place = Repository.root.appending(path: ".build/python/axe_core_python/axe.min.js")
        guard let axe = try? String(contentsOf: place, encoding: .utf8) else { return nil }
        try run(axe + ";window.axe = window.axe || axe;")
        let script = """
            const done = arguments[arguments.length - 1];
            axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
              .then(r => done(r.violations.map(v => v.id + ': ' + v.nodes[0].html.slice(0, 120))), e => done([String(e)]));
            """
        return try call("POST", "/execute/async", ["script": script, "args": []]) as? [String]
    }

    /// The text that is to be seen.
    func text() throws -> String { try run("return document.body.innerText") as? String ?? "" }

    /// How wide the page is.
    func width() throws -> Int { try run("return document.documentElement.scrollWidth") as? Int ?? 0 }

    /// Addresses of all that the page fetched, itself included.
    func fetched() throws -> [String] {
        try run("return performance.getEntriesByType('resource').map(e => e.name).concat(location.href)") as? [String] ?? []
    }

    /// What stands on the console since the last time.
    func console() throws -> [String] {
        let entries = try call("POST", "/se/log", ["type": "browser"]) as? [[String: Any]] ?? []
        return entries.compactMap { $0["message"] as? String }
    }

    /// The value of a cookie that scripts cannot read.
    func cookie(_ name: String) throws -> String {
        (try call("GET", "/cookie/\(name)", nil) as? [String: Any])?["value"] as? String ?? ""
    }

    /// Sets a cookie for the page that is open.
    func setCookie(_ name: String, _ value: String) throws {
        try call("POST", "/cookie", ["cookie": ["name": name, "value": value]])
    }

    // MARK: The driver

    @discardableResult func call(_ method: String, _ path: String, _ body: [String: Any]?) throws -> Any? {
        try Self.call(port, method, session + path, body)
    }

    private static func call(_ port: Int, _ method: String, _ path: String, _ body: [String: Any]?) throws -> Any? {
        let bytes = try body.map { Array(try JSONSerialization.data(withJSONObject: $0)) } ?? []
        let length = method == "POST" ? "Content-Type: application/json\r\nContent-Length: \(bytes.count)\r\n" : ""
        let head = "\(method) \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\(length)\r\n"
        let answer = try Visitor.exchange(Array(head.utf8) + bytes, port: port)
        let value = (try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])?["value"]
        guard answer.status == 200 else { throw Refused(words: answer.text) }
        return value is NSNull ? nil : value
    }
}
#endif
