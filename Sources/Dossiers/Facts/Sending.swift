import VietnameseText

/// What a dossier says of its sending by one channel (gửi bằng bưu điện, bằng email; letter III.2).
enum Sending: Sendable {
    /// Its cell is blank.
    case missing
    /// The table has one date column for all channels, which counts for another one.
    case notRecorded(known: Programme.Submission.Channel)
    /// The programme counts the day of receipt, and only the day of posting is known.
    case notReceived
    /// The cell of this field is no date.
    case unclear(Field)
    /// It was sent, or received, on this day.
    case on(CalendarDate)

    /// What `dossier` says of `channel`.
    ///
    /// `date` gives what the cell of a field was read as, `lastDay` is the last on which it may be sent. A single date column counts for one
    /// channel only, unless its words name them. What the post brought in time was sent in time, whatever its postmark says.
    init(
        of dossier: Dossier,
        by channel: Programme.Submission.Channel,
        _ submission: Programme.Submission,
        lastDay: CalendarDate,
        reader: CellReader,
        date: (Field) -> Reading<ReadDate>
    ) {
        let own: Field = channel == .post ? .postedOn : .emailedOn
        var field = own
        if channel == .post, submission.postDate == .received {
            if dossier[.receivedOn].isEmpty {
                self = dossier[own].isEmpty ? .missing : .notReceived
                return
            }
            field = .receivedOn
        } else if dossier[own].isEmpty, !dossier.source.has(.postedOn), !dossier.source.has(.emailedOn), dossier.source.has(.sentOn) {
            if let named = ChannelDates(dossier[.sentOn]) {
                let words = named.words(for: channel)
                self = words.isEmpty ? .missing : reader.date(words).map { .on($0.day) } ?? .unclear(.sentOn)
                return
            }
            guard channel == submission.singleDateMeans else {
                self = .notRecorded(known: submission.singleDateMeans)
                return
            }
            field = .sentOn
        }
        switch date(field) {
        case .blank:
            let arrival = channel == .post ? date(.receivedOn).value?.day : nil
            self = arrival.flatMap { $0 <= lastDay ? .on($0) : nil } ?? .missing
        case .unclear: self = .unclear(field)
        case .value(let date): self = .on(date.day)
        }
    }

    /// The day; nil where it is not known.
    var day: CalendarDate? {
        if case .on(let day) = self { day } else { nil }
    }
}
