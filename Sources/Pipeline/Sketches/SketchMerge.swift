import Dossiers
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// Compares the dossiers of several checks by their sketches (so các phần với nhau): the same findings as one check of all of them.
package enum SketchMerge {
    /// What came of comparing.
    package struct Outcome: Sendable {
        /// The rules and the day of the check.
        package let context: RuleContext
        /// How many dossiers there are, repeats counted once, and how many initiatives they hold.
        package let dossiers: Int, initiatives: Int
        /// What is found of dossiers and initiatives, as one check would have ordered it.
        package let findings: [Diagnostic]

        /// True when a finding is an error by the programme's severities.
        package var hasErrors: Bool { findings.contains { $0.severity == .error } }
    }

    /// Compares what the sketches in the files at `paths` tell, by `programme`, on at most `jobs` cores.
    ///
    /// - Throws: `DiagnosticError` with `sketchUnfit` for every file that is no sketch, or does not belong to the others.
    package static func run(
        _ paths: [String],
        programme: Programme,
        version: String,
        jobs: Int,
        progress: RunProgress = RunProgress()
    ) async throws(DiagnosticError) -> Outcome {
        progress.begin(.reading, of: paths.count)
        let read = await Parallel.map(paths.count, jobs: jobs, run: 1) { index -> Result<Read, DiagnosticError> in
            defer { progress.advance() }
            return Result { () throws(DiagnosticError) in try Read(paths[index]) }
        }
        var parts: [Read] = []
        var faults: [Diagnostic] = []
        for result in read {
            switch result {
            case .success(let part): parts.append(part)
            case .failure(let error): faults += error.diagnostics
            }
        }
        guard faults.isEmpty, let first = parts.first else { throw DiagnosticError(faults) }
        let context = RuleContext(programme: programme, asOf: first.sketch.origin.asOf)
        faults = misfits(parts, SketchFile.origin(context, version))
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        progress.begin(.comparing)
        let join = SketchJoin(parts.map { ($0.path, $0.sketch) }, context)
        var collected = join.collect()
        await AcrossDossiers.search(&collected, jobs: jobs)
        return Outcome(
            context: context,
            dossiers: join.dossierCount,
            initiatives: join.initiativeCount,
            findings: join.findings(collected, cores: jobs)
        )
    }

    /// A sketch that was read.
    private struct Read: Sendable {
        let path: String
        let digest: String
        let sketch: PartSketch

        /// - Throws: `DiagnosticError` with `sketchUnfit`.
        init(_ path: String) throws(DiagnosticError) {
            self.path = path
            do {
                // A pipe without end is read no further, and is then refused as cut.
                let bytes = try FileSystem.read(path, streamLimit: Budgets.standard.text)
                digest = SHA256.hex(of: bytes)
                sketch = try SketchReader.read(bytes)
            } catch let fault as SketchFault {
                throw SketchMerge.unfit(path, fault.reason)
            } catch let error as FileError {
                throw SketchMerge.unfit(path, error.reason)
            } catch {
                throw SketchMerge.unfit(path, LocalizedText(vi: "không đọc được", en: "it cannot be read"))
            }
        }
    }

    /// Why the parts cannot be compared: others of program, programme or day, one given twice, too much.
    private static func misfits(_ parts: [Read], _ wanted: PartSketch.Origin) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        var known: [String: String] = [:]
        for part in parts {
            let origin = part.sketch.origin
            if origin.version != wanted.version {
                faults +=
                    unfit(
                        part.path,
                        LocalizedText(vi: "bản phác do bản sangkien khác ghi", en: "it was made with another version of the program")
                    )
                    .diagnostics
            } else if origin.programme != wanted.programme {
                faults +=
                    unfit(
                        part.path,
                        LocalizedText(
                            vi:
                                "bản phác ghi theo Chương trình khác, hoặc tệp programme.yaml khác, với Chương trình đang áp dụng (--programme)",
                            en: "it was made by another programme than the one that applies (--programme), or by another programme.yaml"
                        )
                    )
                    .diagnostics
            } else if origin.asOf != wanted.asOf {
                let days = (origin.asOf.shortText, wanted.asOf.shortText)
                faults +=
                    unfit(
                        part.path,
                        LocalizedText(
                            vi: "ngày kiểm tra là \(days.0), ở “\(parts[0].path)” là \(days.1)",
                            en: "the day of its check is \(days.0), that of “\(parts[0].path)” is \(days.1)"
                        )
                    )
                    .diagnostics
            } else if let other = known.updateValue(part.path, forKey: part.digest) {
                faults +=
                    unfit(
                        part.path,
                        LocalizedText(vi: "bản phác này trùng hoàn toàn với “\(other)”", en: "it is the same as “\(other)”")
                    )
                    .diagnostics
            }
        }
        let count = parts.reduce(0) { $0 + $1.sketch.initiativeCount }
        if faults.isEmpty, count > SketchJoin.mostInitiatives {
            faults +=
                unfit(
                    parts[0].path,
                    LocalizedText(
                        vi: "các phần có \(count) sáng kiến; một lần so được nhiều nhất \(SketchJoin.mostInitiatives)",
                        en: "the parts hold \(count) initiatives; at most \(SketchJoin.mostInitiatives) can be compared at once"
                    )
                )
                .diagnostics
        }
        return faults
    }

    private static func unfit(_ path: String, _ reason: LocalizedText) -> DiagnosticError {
        DiagnosticError(Diagnostic(.sketchUnfit, at: SourceLocation(file: path), Argument("reason", reason)))
    }
}
