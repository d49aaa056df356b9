import Foundation

/// What `make sanitize` and `make coverage` set for the tests and the programs they start.
package enum Sanitizers {
    /// The variables that started programs must inherit: options of the sanitizers, and where the lines that ran are counted.
    package static let environment: [String: String] = {
        let names = ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "LLVM_PROFILE_FILE", "SWIFT_BACKTRACE"]
        return ProcessInfo.processInfo.environment.filter { names.contains($0.key) }
    }()

    /// Whether memory is watched: a program then maps far more of it than it uses, and no limit of memory means anything.
    package static let watchMemory = environment["ASAN_OPTIONS"] != nil || environment["TSAN_OPTIONS"] != nil
}
