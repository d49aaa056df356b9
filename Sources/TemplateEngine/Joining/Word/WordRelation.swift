import SangkienMarkup

/// One relationship of a part of Word (ECMA-376 part 2, 9.3).
struct WordRelation {
    let id: String
    let type: String
    /// The target as written.
    let target: String
    /// The member that it leads to.
    let part: String
    let isExternal: Bool

    static let emptyList =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"

    /// The relationships of a part, in the order written.
    static func all(of part: String, _ package: OpenPackage) -> [WordRelation] {
        guard let list = package.bytes(WordPackage.relationshipsName(of: part)) else { return [] }
        let tree = MarkupTree(list, syntax: .xml)
        return tree.nodes.indices.filter { tree.nodes[$0].name == "Relationship" }
            .compactMap { index in
                guard let id = tree.value("Id", of: index), let type = tree.value("Type", of: index),
                    let target = tree.value("Target", of: index)
                else { return nil }
                let isExternal = tree.value("TargetMode", of: index) == "External"
                let name = isExternal ? target : WordPackage.resolved(target, from: part)
                return WordRelation(
                    id: id,
                    type: type,
                    target: target,
                    part: isExternal ? target : package.member(name)?.name ?? name,
                    isExternal: isExternal
                )
            }
    }

    /// It as an element of a list; parts are named from the root of the package.
    var element: String {
        let mode = isExternal ? " TargetMode=\"External\"" : ""
        return "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(isExternal ? target : "/" + part)\"\(mode)/>"
    }
}
