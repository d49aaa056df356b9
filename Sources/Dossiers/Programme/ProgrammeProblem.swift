import SangkienDiagnostics

/// What can be wrong with a value of the programme file, and what is allowed, in both languages.
enum ProgrammeProblem {
    static let missing = LocalizedText(vi: "thiếu mục này", en: "this key is missing")
    static let empty = LocalizedText(vi: "chưa ghi giá trị", en: "it has no value")
    static let notText = LocalizedText(vi: "phải là một đoạn chữ", en: "it must be a text")
    static let notInteger = LocalizedText(vi: "phải là số nguyên", en: "it must be a whole number")
    static let notFlag = LocalizedText(vi: "phải là true hoặc false", en: "it must be true or false")
    static let notList = LocalizedText(vi: "phải là danh sách", en: "it must be a list")
    static let notSection = LocalizedText(vi: "phải gồm các mục con", en: "it must be a section of keys")
    static let emptyList = LocalizedText(vi: "danh sách không được rỗng", en: "the list may not be empty")
    static let anchor = LocalizedText(
        vi: "không dùng neo (&) và tham chiếu (*) của YAML trong tệp quy định của Chương trình",
        en: "YAML anchors (&) and aliases (*) are not accepted in a programme file"
    )

    static let anyText = LocalizedText(vi: "một đoạn chữ", en: "a text")
    static let anyList = LocalizedText(
        vi: "danh sách, mỗi giá trị một dòng bắt đầu bằng “- ”",
        en: "a list, each value on a line beginning with “- ”"
    )
    static let anyDate = LocalizedText(
        vi: "ngày có thật dạng năm-tháng-ngày, như 2021-04-15",
        en: "a real day written year-month-day, such as 2021-04-15"
    )
    static let anySection = LocalizedText(vi: "các mục con, mỗi mục một dòng", en: "a section of keys")
    static let once = LocalizedText(vi: "mỗi mục ghi một lần", en: "each key once")
    static let unique = LocalizedText(
        vi: "mỗi tên, mã và cách viết khác chỉ dùng cho một mục",
        en: "each name, id and alias for one entry only"
    )
    static let writtenOut = LocalizedText(
        vi: "ghi đầy đủ giá trị ở từng chỗ; đặt chữ có & hoặc * ở đầu trong ngoặc kép",
        en: "the value written out in each place; a text beginning with & or * in quotes"
    )

    static func notDate(_ text: String) -> LocalizedText {
        LocalizedText(vi: "“\(text)” không phải là ngày", en: "“\(text)” is not a date")
    }

    static func outOfRange(_ number: Int) -> LocalizedText {
        LocalizedText(vi: "\(number) nằm ngoài khoảng cho phép", en: "\(number) is out of range")
    }

    static func integer(_ range: ClosedRange<Int>) -> LocalizedText {
        LocalizedText(
            vi: "số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
            en: "a whole number from \(range.lowerBound) to \(range.upperBound)"
        )
    }

    static func notAmong(_ text: String, suggestion: String?) -> LocalizedText {
        guard let suggestion else { return LocalizedText(vi: "không có giá trị “\(text)”", en: "there is no value “\(text)”") }
        return LocalizedText(
            vi: "không có giá trị “\(text)” (có phải là “\(suggestion)” không?)",
            en: "there is no value “\(text)” (did you mean “\(suggestion)”?)"
        )
    }

    static func unknownKey(suggestion: String) -> LocalizedText {
        LocalizedText(
            vi: "không có mục này (có phải là “\(suggestion)” không?)",
            en: "there is no such key (did you mean “\(suggestion)”?)"
        )
    }

    static func duplicateKey(line: Int) -> LocalizedText {
        LocalizedText(vi: "mục đã ghi ở dòng \(line)", en: "the key is already on line \(line)")
    }

    static func duplicateWord(_ text: String, line: Int) -> LocalizedText {
        LocalizedText(vi: "“\(text)” đã dùng ở dòng \(line)", en: "“\(text)” is already used on line \(line)")
    }

    static func reversed(_ first: String) -> LocalizedText {
        LocalizedText(vi: "đứng trước “\(first)”", en: "it comes before “\(first)”")
    }

    static func notBefore(_ first: String) -> LocalizedText {
        LocalizedText(vi: "không nhỏ hơn “\(first)”", en: "not less than “\(first)”")
    }

    static func beyond(_ limit: String) -> LocalizedText {
        LocalizedText(vi: "muộn hơn “\(limit)”", en: "it comes after “\(limit)”")
    }

    static func notAfter(_ limit: String) -> LocalizedText {
        LocalizedText(vi: "không muộn hơn “\(limit)”", en: "not after “\(limit)”")
    }

    static func wrongCount(_ count: Int) -> LocalizedText {
        LocalizedText(vi: "có \(count) mục", en: "it has \(count) items")
    }

    static func count(_ count: Int) -> LocalizedText {
        LocalizedText(vi: "đúng \(count) mục", en: "exactly \(count) items")
    }

    static func widths(_ sums: ClosedRange<Int>) -> LocalizedText {
        LocalizedText(
            vi: "các cột cộng lại chỉ được từ \(sums.lowerBound) đến \(sums.upperBound) mm",
            en: "the columns add up to between \(sums.lowerBound) and \(sums.upperBound) mm only"
        )
    }

    static func tableWidth(_ width: Int) -> LocalizedText {
        LocalizedText(
            vi: "tổng các “from” không quá, tổng các “through” không dưới \(width) mm (form.tableWidth)",
            en: "the “from” add up to no more, the “through” to no less than \(width) mm (form.tableWidth)"
        )
    }

    static func wrongDigits(_ text: String) -> LocalizedText {
        LocalizedText(vi: "“\(text)” không đúng dạng", en: "“\(text)” has another shape")
    }

    static func digits(_ lengths: ClosedRange<Int>) -> LocalizedText {
        LocalizedText(
            vi: "từ \(lengths.lowerBound) đến \(lengths.upperBound) chữ số, số 0 đứng đầu, đặt trong ngoặc kép",
            en: "\(lengths.lowerBound) to \(lengths.upperBound) digits beginning with 0, in quotes"
        )
    }

    static func oneOf(_ words: [String]) -> LocalizedText {
        LocalizedText(vi: words.joined(separator: ", "), en: words.joined(separator: ", "))
    }

    static func keys(_ names: [String]) -> LocalizedText {
        LocalizedText(vi: "các mục " + names.joined(separator: ", "), en: "the keys " + names.joined(separator: ", "))
    }

    static func tooLarge(_ bytes: Int) -> LocalizedText {
        LocalizedText(vi: "tệp dài \(bytes) byte, quá lớn", en: "the file has \(bytes) bytes, too many")
    }

    static func atMost(bytes: Int) -> LocalizedText {
        LocalizedText(vi: "tệp không quá \(bytes) byte", en: "a file of at most \(bytes) bytes")
    }

    /// libyaml's own words for broken syntax, in words an office worker can act on; unknown ones are passed on.
    static func syntax(_ problem: String) -> LocalizedText {
        for (part, text) in syntaxTexts where problem.contains(part) { return text }
        return LocalizedText(vi: "sai cú pháp YAML (\(problem))", en: "YAML syntax: \(problem)")
    }

    private static let syntaxTexts: [(String, LocalizedText)] = [
        (
            "tab character",
            LocalizedText(vi: "dòng thụt vào bằng dấu Tab; phải dùng dấu cách", en: "a tab as indentation; use spaces")
        ),
        (
            "cannot start any token",
            LocalizedText(
                vi: "có dấu Tab hoặc ký tự không được đứng đầu giá trị",
                en: "a tab, or a character that cannot begin a value"
            )
        ),
        (
            "mapping values are not allowed",
            LocalizedText(
                vi: "dấu hai chấm không đúng chỗ; giá trị có “: ” phải đặt trong ngoặc kép",
                en: "a colon in the wrong place; a value with “: ” must be quoted"
            )
        ),
        (
            "could not find expected ':'",
            LocalizedText(vi: "thiếu dấu hai chấm sau tên mục", en: "the colon after a key is missing")
        ),
        (
            "did not find expected key",
            LocalizedText(vi: "không thấy tên mục; thụt đầu dòng bị lệch", en: "no key here; the indentation does not fit")
        ),
        (
            "unexpected end of stream",
            LocalizedText(vi: "dấu ngoặc kép mở mà không đóng", en: "a quote is opened and never closed")
        ),
        (
            "did not find expected '-' indicator",
            LocalizedText(vi: "danh sách thiếu dấu “- ” hoặc thụt đầu dòng bị lệch", en: "a list without “- ”, or badly indented")
        ),
        (
            "did not find expected ',' or",
            LocalizedText(vi: "thiếu dấu phẩy hoặc ngoặc đóng", en: "a comma or a closing bracket is missing")
        ),
        (
            "did not find expected node content",
            LocalizedText(vi: "thiếu giá trị, hoặc thừa dấu phẩy hay ngoặc", en: "a value is missing, or a comma or bracket is too many")
        ),
        (
            "expected alphabetic or numeric",
            LocalizedText(vi: "chữ bắt đầu bằng & hoặc * phải đặt trong ngoặc kép", en: "a text beginning with & or * must be quoted")
        ),
        (
            "block sequence entries are not allowed",
            LocalizedText(
                vi: "dấu “- ” không đúng chỗ; danh sách phải bắt đầu ở dòng mới",
                en: "“- ” in the wrong place; a list begins on a new line"
            )
        ),
        (
            "unknown escape character",
            LocalizedText(vi: "sau dấu \\ có ký tự không dùng được trong ngoặc kép", en: "an unknown character after \\ in a quoted text")
        ),
        (
            "control characters are not allowed",
            LocalizedText(vi: "có ký tự điều khiển", en: "a control character")
        ),
        (
            "undefined alias",
            LocalizedText(vi: "tham chiếu (*) tới chỗ không có", en: "an alias (*) of something that is not there")
        ),
        (
            "another document",
            LocalizedText(
                vi: "tệp chứa nhiều phần ngăn bằng “---”; chỉ được một phần",
                en: "several documents; only one may stand in the file"
            )
        ),
    ]
}
