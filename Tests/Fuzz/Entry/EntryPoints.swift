// The C functions that libFuzzer calls; its own `main` comes with `-sanitize=fuzzer` (https://llvm.org/docs/LibFuzzer.html).
import CLibFuzzer
import FuzzKit
import Glibc

/// The target that was chosen; libFuzzer calls everything from one thread, and chooses before it runs.
nonisolated(unsafe) private var chosen: FuzzTarget?

/// Chooses among `targets` by the argument `--target=NAME`, which libFuzzer passes over; `--list` prints names and longest inputs.
package func choose(among targets: [FuzzTarget]) {
    let arguments = CommandLine.arguments
    if arguments.contains("--list") {
        for target in targets { print(target.name, target.longest) }
        exit(0)
    }
    let name = arguments.first { $0.hasPrefix("--target=") }.map { $0.dropFirst(9) }
    unsafe chosen = targets.first { $0.name[...] == name }
    if unsafe chosen == nil {
        print("Choose one: " + targets.map { "--target=\($0.name)" }.joined(separator: " "))
        exit(64)
    }
}

/// Runs the chosen target once.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // The buffer is libFuzzer's and stays as it is until this returns.
    let input = unsafe Array(UnsafeBufferPointer(start: data, count: count))
    do {
        try unsafe chosen?.run(input)
    } catch {
        fatalError("broken promise: \(error)")
    }
    return 0
}

/// Changes one input into another, in the chosen target's own way where it has one.
@c(LLVMFuzzerCustomMutator)
public func customMutator(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ longest: Int, _ seed: CUnsignedInt) -> Int {
    guard let mutation = unsafe chosen?.mutation else { return unsafe LLVMFuzzerMutate(data, count, longest) }
    // The buffer is libFuzzer's and has room for `longest` bytes.
    let input = unsafe Array(UnsafeBufferPointer(start: data, count: count))
    let output = mutation(input, longest, UInt64(seed), mutateBytes)
    for (index, byte) in output.enumerated() { unsafe data[index] = byte }
    return output.count
}

private func mutateBytes(_ bytes: inout [UInt8], _ limit: Int) {
    let old = bytes.count
    let room = max(limit, old, 1)
    bytes += [UInt8](repeating: 0, count: room - old)
    let new = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
        unsafe buffer.baseAddress.map { unsafe LLVMFuzzerMutate($0, old, room) } ?? 0
    }
    bytes.removeLast(room - new)
}
