import Glibc

/// Lists of texts as C takes them, for the arguments and the environment of a program.
package enum CStrings {
    /// Calls `body` with pointers to the texts and a null pointer behind them, good for the call.
    package static func with<Result>(
        _ texts: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var copies = unsafe texts.map { unsafe strdup($0) } + [nil]
        defer { unsafe copies.forEach { unsafe free($0) } }
        return unsafe copies.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("no arguments") }
            return unsafe body(base)
        }
    }
}
