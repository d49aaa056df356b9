#if Desk
import Pipeline

/// Links between the pages of a long list (chuyển trang); nothing where there is only one.
enum PageTurning {
    /// The page that is asked for, at most the last one, and how many there are for `count` things of which a page shows `shown`.
    static func page(_ number: Int, of count: Int, shown: Int) -> (number: Int, pages: Int) {
        let pages = max(1, (count + shown - 1) / shown)
        return (min(max(number, 1), pages), pages)
    }

    /// Back and forth: for lists of hundreds of pages.
    static func neighbours(_ number: Int, _ pages: Int, _ page: inout PageWriter, address: (Int) -> String) {
        write(pages, &page) { page in
            if number > 1 {
                page.element("li") { $0.element("a", ["href": address(number - 1)], $0.words("← Trang trước", "← Previous")) }
            }
            page.element("li", page.words("Trang \(number) trong \(pages)", "Page \(number) of \(pages)"))
            if number < pages {
                page.element("li") { $0.element("a", ["href": address(number + 1)], $0.words("Trang sau →", "Next →")) }
            }
        }
    }

    /// Every page by its number: for lists of a few pages.
    static func numbers(_ number: Int, _ pages: Int, _ page: inout PageWriter, address: (Int) -> String) {
        write(pages, &page) { page in
            for other in 1...pages {
                page.element("li") { page in
                    if other == number {
                        page.element("a", ["href": address(other), "aria-current": "page"], String(other))
                    } else {
                        page.element("a", ["href": address(other)], String(other))
                    }
                }
            }
        }
    }

    private static func write(_ pages: Int, _ page: inout PageWriter, _ links: (inout PageWriter) -> Void) {
        guard pages > 1 else { return }
        page.element("nav", ["class": "chips", "aria-label": page.words("Trang", "Page")]) { page in
            page.element("ul") { links(&$0) }
        }
    }
}
#endif
