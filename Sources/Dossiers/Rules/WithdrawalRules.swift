import SangkienDiagnostics

/// Initiatives that the union takes back (rút sáng kiến): reported, out of every paper and count, and no fault of the others.
enum WithdrawalRules {
    /// What the rows of a dossier say: the places of the initiatives taken back, and of those of which a person must say so.
    struct States {
        private(set) var withdrawn: Set<Int> = []
        private(set) var unclear: Set<Int> = []

        /// Reads every row once.
        init(_ dossier: Dossier, _ context: RuleContext) {
            for initiative in dossier.initiatives where initiative.isUnderstood {
                switch context.reader.withdrawal(of: initiative) {
                case .value(true): withdrawn.insert(initiative.place)
                case .unclear: unclear.insert(initiative.place)
                case .value(false), .blank: break
                }
            }
        }

        /// True for an initiative that the union still sends.
        func isStanding(_ initiative: Initiative) -> Bool { withdrawn.isEmpty || !withdrawn.contains(initiative.place) }
    }

    static func check(_ initiative: Initiative, _ states: States) -> [Diagnostic] {
        if states.withdrawn.contains(initiative.place) { return [finding(.withdrawn, .status, initiative)] }
        return states.unclear.contains(initiative.place) ? [finding(.withdrawalUnclear, .status, initiative)] : []
    }
}
