import HTTP
import LoadTesting

/// An nginx with one worker that serves given bytes as files.
struct NginxServer {
    let process: ChildProcess
    let port: Int

    init(
        _ executable: String, serving pages: [(path: String, bytes: [UInt8])], in folder: WorkFolder
    ) async throws {
        port = try await FreePort.find()
        for page in pages { _ = try folder.write(page.bytes, to: Self.file(page.path)) }
        let file = try folder.write(
            Array(Self.configuration(folder, port: port).utf8), to: "nginx.conf")
        process = try ChildProcess(
            executable: executable, arguments: ["-c", file, "-e", folder.path("nginx-error.log")],
            log: folder.path("nginx.log"))
        let client = HTTPClient(connections: 1)
        let first = pages.first.map { address(of: $0.path) } ?? ""
        try await Patience.until("nginx answers at \(first)") {
            (try? await client.send(.init(url: first)))?.status == 200  // not up yet
        }
    }

    func address(of path: String) -> String { "http://127.0.0.1:\(port)/\(Self.file(path))" }

    private static func file(_ path: String) -> String {
        path == "/" ? "index.html" : String(path.split(separator: "/").last ?? "")
    }

    private static func configuration(_ folder: WorkFolder, port: Int) -> String {
        let folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
            "\($0)_temp_path \(folder.path($0));"
        }.joined(separator: " ")
        return """
            daemon off; master_process off; worker_processes 1;
            worker_rlimit_nofile 8192; pid \(folder.path("nginx.pid"));
            events { worker_connections 4096; }
            http {
                \(folders)
                access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
                keepalive_timeout 600s; gzip_static on;
                types { text/html html; text/css css; }
                server { listen 127.0.0.1:\(port); root \(folder.path("")); }
            }
            """
    }
}
