import Glibc
import Marketplace

/// The program that the tests of the lab start as services: `lab-service --config FILE`.
@main
struct LabServiceProcess {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 3, arguments.dropFirst().first == "--config",
            let file = arguments.last
        else {
            print("usage: LabServiceProcess lab-service --config FILE")
            exit(64)
        }
        do {
            try await LabService.run(configurationFile: file)
        } catch {
            print(error)
            exit(1)
        }
    }
}
