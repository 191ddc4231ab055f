import Commands

#if canImport(Glibc)
    import Glibc
#endif

/// The program: reads its words, does what they say, ends with a documented exit code.
@main
struct Main {
    static func main() async {
        let runner = CommandRunner(actions: .foreshock, console: .standard)
        let words = Array(CommandLine.arguments.dropFirst())
        let code = await Interruption.cancelling { await runner.run(words) }
        exit(code.rawValue)
    }
}
