import FuzzKit

/// The readers of single cells.
///
/// They are a program of their own, which links nothing but `VietnameseText`: after each execution libFuzzer looks through the
/// counters of the whole program, and of these small ones it can run many more.
package enum CellTargets {
    /// All of them.
    package static let all: [FuzzTarget] = [dates, periods, people, groups, birthYears, phones, money, letters, personalData]

    /// No cell that is read as anything is longer (`Lexer.longestCell` is 400 bytes).
    static let longestCell = 420
    /// The programme year of the samples.
    static let year = 2021
}
