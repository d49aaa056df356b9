import TestKit

/// What every page must keep.
enum HtmlRules {
    static let all = [
        StructureRule("mã không trùng nhau", broken: ["<p id=\"1\"/><b id=\"1\"/>"]) { root in
            StructureRule.repeats(root.all.map { $0.attributes["id"] })
        },
        StructureRule("không có bảng thiếu dòng, dòng thiếu ô", broken: ["<table/>", "<table><tr/></table>"]) { root in
            root.all("table").filter { $0.nearest("tr", barriers: ["tr"]).isEmpty }.map { _ in "bảng không có dòng" }
                + root.all("tr").filter { $0.child("td") == nil && $0.child("th") == nil }.map { _ in "dòng không có ô" }
        },
        StructureRule(
            "mục ở trong danh sách, danh sách có mục",
            broken: ["<li/>", "<ul/>", "<ol/>", "<ul><p/></ul>"]
        ) { root in
            var faults = root.all.filter { ["ul", "ol"].contains($0.name) && $0.child("li") == nil }.map { _ in "danh sách trống" }
            root.walk { element, around in
                let isItem = element.name == "li"
                if isItem != ["ul", "ol"].contains(around.last ?? "") { faults.append("\(element.name) trong \(around.last ?? "")") }
            }
            return faults
        },
        StructureRule("không có đoạn trong đoạn", broken: ["<p><p/></p>", "<p><table/></p>", "<h1><p/></h1>"]) { root in
            var faults: [String] = []
            root.walk { element, around in
                let blocks = ["p", "table", "ul", "ol", "div", "h1"]
                if blocks.contains(element.name), around.contains("p") || around.contains("h1") { faults.append(element.name) }
            }
            return faults
        },
    ]
}
