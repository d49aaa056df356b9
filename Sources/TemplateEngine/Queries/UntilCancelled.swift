/// Counts steps that may be very many, and stops them once the task is cancelled (đếm bước, dừng khi bị hủy).
///
/// Whether it is cancelled is asked for once in many steps, which costs next to nothing. What is left undone then is no result: `Renderer.fill`
/// gives out nothing of it.
struct UntilCancelled: Sendable {
    /// How many steps lie between two questions.
    static let stride = 1 << 10

    /// How many steps were taken.
    private(set) var steps = 0
    /// True from the question on that found the task cancelled; nothing goes on then.
    private(set) var isOver = false

    /// Counts a step; false when the work it belongs to must end.
    mutating func goesOn() -> Bool {
        steps &+= 1
        if steps & (Self.stride - 1) == 0, Task.isCancelled { isOver = true }
        return !isOver
    }
}
