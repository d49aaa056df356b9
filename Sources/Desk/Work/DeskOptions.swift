import Dossiers
import Pipeline
import SangkienArchive
import SangkienDiagnostics
import VietnameseText

/// What the desk is started with (thiết lập bàn làm việc).
package struct DeskOptions: Sendable {
    /// The register's folder.
    package var folder: String
    /// The port; 0 for any that is free.
    package var port: Int
    /// Where it listens: this machine alone where nothing else is said.
    package var address = DeskAddress.loopback
    /// The programme by which dossiers are checked.
    package var programme: Programme
    /// Where pages and templates are found.
    package var library: TemplateLibrary
    /// The day of the check where no other is chosen; nil for today.
    package var day: CalendarDate?
    /// The moment: the day and the time in the programme's own zone.
    package var now: @Sendable () -> Moment
    /// The date of the members of archives.
    package var time: ZipTime
    /// The program's version, as documents and pages name it.
    package var version: String
    /// Where LibreOffice works, in private folders that go again.
    package var conversionFolder: String
    /// The language of pages where a browser asks for none.
    package var language: Language
    /// On how many cores a check and papers may work.
    package var jobs: Int

    /// A moment in the programme's own time zone (thời điểm).
    package struct Moment: Sendable, Hashable {
        /// The day.
        package let day: CalendarDate
        /// `08:30:05`.
        package let clock: String
        /// `+07:00`.
        package let zone: String

        /// Seconds after 1970.
        package let seconds: Int

        /// The moment so many seconds after 1970, this many minutes ahead of UTC.
        package init(seconds: Int, offset: Int) {
            self.seconds = min(max(seconds, -(1 << 40)), 1 << 40)
            let local = self.seconds + offset * 60
            day = CalendarDate(dayNumber: local.flooredQuotient(86_400))
            let rest = local - local.flooredQuotient(86_400) * 86_400
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
            clock = "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
            zone = (offset < 0 ? "-" : "+") + "\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
        }

        /// `2021-04-12T08:30:05+07:00`.
        package var text: String { "\(day.iso)T\(clock)\(zone)" }
    }

    /// What is asked; the members that follow have no default but are set afterwards.
    package init(
        folder: String,
        port: Int,
        programme: Programme,
        library: TemplateLibrary,
        day: CalendarDate?,
        now: @escaping @Sendable () -> Moment,
        time: ZipTime,
        version: String,
        conversionFolder: String,
        language: Language,
        jobs: Int
    ) {
        (self.folder, self.port, self.programme, self.library) = (folder, port, programme, library)
        (self.day, self.now, self.time, self.version) = (day, now, time, version)
        (self.conversionFolder, self.language, self.jobs) = (conversionFolder, language, jobs)
    }
}

extension Int {
    /// The quotient rounded towards minus infinity.
    fileprivate func flooredQuotient(_ divisor: Int) -> Int { self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor) }
}
