import FoundationEssentials
import Subprocess
import TestKit

/// A server that speaks TLS, with certificates made a moment ago, one for each name asked for.
struct TLSPeer: Sendable {
    /// The port on this machine.
    let port: Int
    /// The file of the authority that vouches for them.
    let authority: String

    /// When a certificate is valid, as OpenSSL takes it; or by whom it is signed.
    private static let certificates = [
        ("good", name: "good", start: "20200101000000Z", end: "20990101000000Z"),
        ("expired", name: "expired", start: "20200101000000Z", end: "20200201000000Z"),
        ("early", name: "early", start: "20980101000000Z", end: "20990101000000Z"),
        ("other", name: "somebody-else", start: "20200101000000Z", end: "20990101000000Z"),
    ]

    /// Runs a peer for `good`, `expired`, `early`, `other` and `own`, all below `.localhost`.
    static func run(_ body: @Sendable @escaping (TLSPeer) async throws -> Void) async throws {
        let folder = try TemporaryDirectory()
        try await makeCertificates(in: folder)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                _ = try await Subprocess.run(
                    "python3",
                    ["-B", script, folder.path] + certificates.map(\.0) + ["own"], input: [],
                    limits: limits)
            }
            group.addTask {
                let port = try await port(in: folder)
                try await body(TLSPeer(port: port, authority: folder.file("authority.pem")))
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private static let limits = Subprocess.Limits(timeout: .seconds(50), outputBytes: 1 << 20)
    private static var script: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Data/tls_peer.py").path
    }

    /// The port that the peer wrote down once it listened.
    private static func port(in folder: TemporaryDirectory) async throws -> Int {
        let deadline = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < deadline {
            // Until the peer listens there is no such file.
            let text = try? String(contentsOfFile: folder.file("port"), encoding: .utf8)
            if let port = text.flatMap({ Int($0) }) { return port }
            try Task.checkCancellation()
            await Task.yield()
        }
        throw Failure(words: ["tls_peer.py"], errors: "It did not listen within 30 s.")
    }

    // MARK: Certificates

    private static func makeCertificates(in folder: TemporaryDirectory) async throws {
        try folder.write(configuration(folder), to: "authority.cnf")
        try folder.write("", to: "index")
        try await selfSigned("authority", subject: "/CN=An authority for tests", in: folder)
        try await selfSigned("own", subject: "/CN=own.localhost", in: folder)
        for (file, name, start, end) in certificates {
            try await openssl(
                ["req", "-new"] + newKey(file, in: folder) + [
                    "-subj", "/CN=\(name).localhost", "-addext",
                    "subjectAltName=DNS:\(name).localhost", "-out", folder.file("\(file).csr"),
                ])
            try await openssl([
                "ca", "-batch", "-notext", "-config", folder.file("authority.cnf"), "-in",
                folder.file("\(file).csr"), "-out", folder.file("\(file).pem"), "-startdate",
                start, "-enddate", end,
            ])
        }
    }

    private static func selfSigned(
        _ file: String, subject: String, in folder: TemporaryDirectory
    ) async throws {
        try await openssl(
            ["req", "-x509", "-days", "2"] + newKey(file, in: folder) + [
                "-subj", subject, "-addext", "subjectAltName=DNS:\(file).localhost", "-out",
                folder.file("\(file).pem"),
            ])
    }

    private static func newKey(_ file: String, in folder: TemporaryDirectory) -> [String] {
        [
            "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
            folder.file("\(file).key"),
        ]
    }

    /// What `openssl ca` must know of the authority.
    private static func configuration(_ folder: TemporaryDirectory) -> String {
        """
        [ca]
        default_ca = authority
        [authority]
        certificate = \(folder.file("authority.pem"))
        private_key = \(folder.file("authority.key"))
        database = \(folder.file("index"))
        new_certs_dir = \(folder.path)
        rand_serial = yes
        default_md = sha256
        policy = names
        copy_extensions = copy
        [names]
        commonName = supplied

        """
    }

    private static func openssl(_ words: [String]) async throws {
        let outcome = try await Subprocess.run("openssl", words, input: [], limits: limits)
        guard outcome.status == 0 else { throw Failure(words: words, errors: outcome.errors) }
    }

    /// A program that did not do its part.
    struct Failure: Error, CustomStringConvertible {
        let words: [String]
        let errors: String

        var description: String { "'\(words.joined(separator: " "))' failed: \(errors)" }
    }
}
