/// Why a change was not taken: the status to answer, and a sentence that names the field.
struct ChangeRefusal: Error, Equatable {
    let status: Int
    let message: String

    init(status: Int = 400, _ message: String) {
        self.status = status
        self.message = message
    }

    /// The same, said of one change of several.
    func inChange(_ index: Int) -> ChangeRefusal {
        ChangeRefusal(status: status, "Change \(index + 1): \(message)")
    }
}
