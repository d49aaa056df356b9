import SangkienDiagnostics
import VietnameseText

/// Time limit, channels and phases (mục `submission`).
extension Programme {
    /// Time limit and channels (mục III.2).
    package struct Submission: Sendable {
        /// Whether the day in the letter still counts.
        package enum Mode: String, Sendable, CaseIterable {
            /// The deadline day itself is too late (“trước ngày”).
            case before
            /// The deadline day itself still counts.
            case through
        }
        /// A way in which a dossier is sent.
        package enum Channel: String, Sendable, CaseIterable {
            /// By post.
            case post
            /// By e-mail.
            case email
        }
        /// Which day counts for a dossier sent by post (ambiguity A3).
        package enum PostDate: String, Sendable, CaseIterable {
            /// The day of the postmark.
            case postmark
            /// The day the post brought it.
            case received
        }
        /// Whether an entry in the online portal is a condition.
        package enum Portal: String, Sendable, CaseIterable {
            /// An entry is looked at, but nothing depends on it.
            case optional
            /// Without an entry in time an initiative is not eligible.
            case required
        }
        /// The day that the letter names.
        package var deadline: CalendarDate
        /// Whether that day still counts.
        package var mode: Mode
        /// Channels by which a dossier must be sent; all of them.
        package var channels: [Channel]
        /// Channel that a single, undifferentiated date column stands for.
        package var singleDateMeans: Channel
        /// Which day counts for what came by post.
        package var postDate: PostDate
        /// Phases with deadlines of their own; none when there is only the one deadline.
        package var phases: [Phase]
        /// Whether an entry in the online portal is a condition.
        package var portal: Portal
        /// The first day of the national portal; nil where it is not known.
        package var portalOpens: CalendarDate?
        /// The last day of the portal; nil where it is not known.
        package var portalCloses: CalendarDate?
        /// The day until which the province forwards; nil where it is not known.
        package var forwardBy: CalendarDate?
        /// Address of the national portal, for messages and guides only.
        package var portalAddress: String?
        /// The first day on which a paper of the programme can be dated; nil where the file does not say (`Programme.begins`).
        package var opens: CalendarDate?
        /// UTC offset in minutes for every deadline; +07:00 = 420.
        package var utcOffsetMinutes: Int
    }

    /// A part of the programme's time with a deadline of its own (đợt).
    package struct Phase: Sendable {
        /// Its id, name and other spellings.
        package var choice: Choice
        /// Its first day.
        package var opens: CalendarDate
        /// Its deadline, which counts as `submission.mode` says.
        package var deadline: CalendarDate
    }
}

extension Programme.Submission {
    /// The last day on which something may still be sent under `deadline`.
    package func lastDay(of deadline: CalendarDate) -> CalendarDate {
        mode == .before ? deadline.adding(days: -1) : deadline
    }

    /// The deadline in words: `trước ngày 15/4/2021`, or `chậm nhất ngày 15/4/2021`.
    package func words(for deadline: CalendarDate) -> LocalizedText {
        let day = deadline.shortText
        return mode == .before
            ? LocalizedText(vi: "trước ngày \(day)", en: "before \(day)")
            : LocalizedText(vi: "chậm nhất ngày \(day)", en: "by \(day)")
    }
}

extension ProgrammeFile {
    /// The section `submission`.
    mutating func submission() -> Programme.Submission {
        typealias Channel = Programme.Submission.Channel
        let keys = [
            "deadline", "mode", "channels", "singleDateMeans", "postDate", "phases", "portal", "portalAddress", "portalOpens",
            "portalCloses", "forwardBy", "utcOffsetMinutes", "opens",
        ]
        let section = section("submission", keys: keys)
        let channels = Channel.allCases.map(\.rawValue)
        let modes = Programme.Submission.Mode.allCases.map(\.rawValue)
        let opens = reader.optionalDate("portalOpens", in: section)
        let closes = reader.optionalDate("portalCloses", in: section)
        if let opens, let closes, closes < opens { reader.reportReversed("portalOpens", "portalCloses", in: section) }
        let portal = reader.choice("portal", in: section, default: Programme.Submission.Portal.optional)
        let deadline = reader.date("deadline", in: section)
        reader.note("submission.opens", default: ProgrammeSettings.unset)
        return Programme.Submission(
            deadline: deadline ?? Self.someDay,
            mode: .init(rawValue: reader.word("mode", in: section, among: modes)) ?? .before,
            // A programme that lives in the portal alone has no other channel.
            channels: reader.words("channels", in: section, among: channels, mayBeEmpty: portal == .required)
                .compactMap(Channel.init),
            singleDateMeans: Channel(rawValue: reader.word("singleDateMeans", in: section, among: channels)) ?? .email,
            postDate: reader.choice("postDate", in: section, default: .postmark),
            phases: phases(in: section, deadline: deadline),
            portal: portal,
            portalOpens: opens,
            portalCloses: closes,
            forwardBy: reader.optionalDate("forwardBy", in: section),
            portalAddress: reader.optionalText("portalAddress", in: section),
            opens: reader.optionalDate("opens", in: section),
            utcOffsetMinutes: reader.integer("utcOffsetMinutes", in: section, -720...840) ?? 0
        )
    }

    /// The phases; each ends by the programme's last deadline.
    mutating func phases(in submission: YAMLSection, deadline: CalendarDate?) -> [Programme.Phase] {
        reader.note(submission.path(to: "phases"), default: ProgrammeSettings.list([]))
        let sections = reader.optionalSections("phases", in: submission, keys: ["id", "name", "aliases", "opens", "deadline"])
        reader.checkDistinct(sections)
        return sections.map { section in
            let opens = reader.date("opens", in: section)
            let end = reader.date("deadline", in: section)
            if let opens, let end, end < opens { reader.reportReversed("opens", "deadline", in: section) }
            if let end, let deadline, end > deadline { reader.reportBeyond("deadline", in: section, submission.path(to: "deadline")) }
            let choice = Programme.Choice(
                id: reader.text("id", in: section),
                name: reader.text("name", in: section),
                aliases: reader.texts("aliases", in: section, isRequired: false)
            )
            return Programme.Phase(choice: choice, opens: opens ?? Self.someDay, deadline: end ?? Self.someDay)
        }
    }
}
