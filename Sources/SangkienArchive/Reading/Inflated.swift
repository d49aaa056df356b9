/// What a DEFLATE stream inflates to, counted and summed but not kept.
struct Inflated {
    /// How many bytes came out.
    private(set) var count = 0
    /// Their CRC-32.
    private(set) var checksum: UInt32 = 0
    /// How many bytes of the stream were used.
    private(set) var inputCount = 0
    /// Whether the stream came to its end without an error, within the limit.
    private(set) var isComplete = false

    /// Inflates `bytes`, and stops once more than `limit` bytes came out.
    init(_ bytes: [UInt8], limit: Int) {
        let inflating = Inflating()
        var output = [UInt8](repeating: 0, count: 1 << 16)
        unsafe bytes.withUnsafeBufferPointer { source in
            while inputCount < source.count, count <= limit {
                let step = unsafe output.withUnsafeMutableBytes { target in
                    // What is left of the source outlives the call.
                    let step = unsafe inflating.step(UnsafeBufferPointer(rebasing: source[inputCount...]), into: target)
                    checksum = unsafe Deflating.checksum(UnsafeRawBufferPointer(target).prefix(step.made), after: checksum)
                    return step
                }
                inputCount += step.used
                count += step.made
                isComplete = step.isEnd && count <= limit
                // A step that gains nothing is the last one.
                if step.isEnd || step.isDamaged || (step.used == 0 && step.made == 0) { return }
            }
        }
    }
}
