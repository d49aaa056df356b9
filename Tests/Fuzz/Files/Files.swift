import FuzzEntry
import FileTargets

/// Called by libFuzzer before anything else.
@c(LLVMFuzzerInitialize)
public func initialize(_: UnsafeMutablePointer<CInt>?, _: UnsafeMutableRawPointer?) -> CInt {
    choose(among: FileTargets.all)
    return 0
}
