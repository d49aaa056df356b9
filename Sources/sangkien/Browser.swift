import Glibc

/// The user's own browser (trình duyệt), where the desktop knows it.
enum Browser {
    /// Opens `link`; where no program can, nothing happens, for the link was printed.
    static func open(_ link: String) {
        guard Session.environment("DISPLAY") != nil || Session.environment("WAYLAND_DISPLAY") != nil else { return }
        let words = ["xdg-open", link]
        let copies = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { for place in unsafe copies.indices { unsafe free(copies[place]) } }
        var id: pid_t = 0
        var actions = unsafe posix_spawn_file_actions_t()
        guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return }
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        // What it says is not for people.
        for stream: Int32 in 0...2 { unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0) }
        guard unsafe posix_spawnp(&id, "xdg-open", &actions, nil, copies, environ) == 0 else { return }
        // Its end is waited for by nobody else.
        let child = id
        Task.detached { waitpid(child, nil, 0) }
    }
}
