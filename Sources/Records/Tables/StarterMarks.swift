/// What the starter workbook of `init` holds besides data (bảng mẫu): whoever reads a table knows these and skips them.
package enum StarterMarks {
    /// How the first cell of the row of hints begins (dòng gợi ý); such a row is never data.
    package static let hint = "Gợi ý:"
    /// The sheet with the lists for the drop-downs (danh mục); it holds no initiatives.
    package static let listsSheet = "Danh mục"
}
