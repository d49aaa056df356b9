import FuzzEntry
import CellTargets

/// Called by libFuzzer before anything else.
@c(LLVMFuzzerInitialize)
public func initialize(_: UnsafeMutablePointer<CInt>?, _: UnsafeMutableRawPointer?) -> CInt {
    choose(among: CellTargets.all)
    return 0
}
