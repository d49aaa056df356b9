import VietnameseText

/// A tag found in a part: what it says, and where its bytes are.
struct PlacedTag {
    let tag: Tag
    /// What stands between the delimiters, or the name that a field gives.
    let text: String
    /// The bytes of the tag, delimiters included; several runs when it is cut into pieces.
    let cuts: [Range<Int>]
    /// Where its value goes: the first character between the delimiters, whose formatting it takes.
    let anchor: Int
    /// The text node of the anchor, or the element whose attribute holds the tag.
    let node: Int
    /// The nodes in which the tag begins and ends; others than `node` when it is cut into pieces.
    let firstNode: Int
    let lastNode: Int
    var carrier = Carrier.text
    /// Where the value of the attribute begins that holds the tag.
    var attribute: Int?
    /// What a person is shown of it; nil for the whole tag.
    var shown: Range<Int>?
    /// True for a field of Word, which cuts long names.
    var mayBeCut = false
    /// True in a table of contents as it was gathered last: what the data does not know stays as it is.
    var isCached = false

    /// What holds the tag.
    enum Carrier: Equatable {
        /// The text of a paragraph or of any other element.
        case text
        /// An attribute.
        case attribute
        /// The declarations of a style, in an attribute.
        case style
        /// The whole or a part of an address.
        case address(isWhole: Bool)
        /// A field of Word without a result: the value needs a `w:t` of its own, or a run too.
        case emptyField(needsRun: Bool)
        /// A field inside the instruction of another, which stays a field: the value needs a `w:instrText` of its own.
        case fieldCode
    }

    /// Where the tag begins and ends.
    var start: Int { cuts[0].lowerBound }
    var end: Int { cuts[cuts.count - 1].upperBound }

    var isInAttribute: Bool {
        switch carrier {
        case .attribute, .style, .address: true
        case .text, .emptyField, .fieldCode: false
        }
    }

    /// True for a tag that prints a value of the data.
    var printsValue: Bool {
        switch tag {
        case .value, .aggregate, .picture: true
        default: false
        }
    }

    /// True for a tag that opens a section and could not be read.
    var isUnread: Bool { if case .unread = tag { true } else { false } }

    /// True for a tag behind which `«:»` may stand, also where only its sign could be read.
    var opensCondition: Bool {
        switch tag {
        case .condition, .unread: true
        default: false
        }
    }

    /// True when `«/name»` closes what this tag opens.
    func opens(_ name: String) -> Bool {
        guard let opened = tag.sectionName else { return false }
        return VietnameseFolding.bareKey(opened) == VietnameseFolding.bareKey(name)
    }
}
