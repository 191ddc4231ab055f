import Clocks
import Commands
import FoundationEssentials
import Glibc
import Model

/// Where and when something was measured.
struct Machine: Encodable {
    let at: Timestamp
    let processor: String
    let cores: Int

    static var this: Machine {
        // A system that does not tell its processor is measured all the same.
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model = text.split(separator: "\n").first { $0.hasPrefix("model name") }
        return Machine(
            at: ScaledTime.wallNow(),
            processor: model?.split(separator: ":").last.map { String($0.dropFirst()) }
                ?? "an unknown processor",
            cores: sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }
}

/// Tells how far it is, on stderr.
func note(_ text: String) {
    Console.standard.error(text + "\n")
}
