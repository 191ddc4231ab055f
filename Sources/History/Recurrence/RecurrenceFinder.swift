package import Model

/// Groups incidents that look like one another.
///
/// Alike are two of one provider with a component in common (or both with none), titles whose
/// weighted words agree to ``Settings/similarity``, severities at most one step apart and durations
/// within ``Settings/durationFactor`` of each other. By start, each joins the group whose first
/// incident it is most like, or opens one: so no chain of small steps joins what is unlike. What has
/// no title recurs with nothing.
///
/// Source: weights and cosine of Salton & Buckley 1988; leader clustering of Hartigan 1975, 3.
package struct RecurrenceFinder: Sendable {
    /// What counts as alike.
    package struct Settings: Hashable, Sendable {
        /// The least cosine of two titles, in 0...1.
        package var similarity = 0.6
        /// How many times longer one of two may last.
        package var durationFactor = 5.0
        /// How many of its rarest words a title is looked up by.
        package var lookedUpWords = 4
        /// How many groups, the latest first, are compared for each of these words.
        package var comparedGroups = 16

        /// The standard settings.
        package init() {}
    }

    /// A kind of title: words and components that some incidents share exactly.
    private struct Kind {
        let provider: Int
        let components: [Int]
        /// By identity.
        let words: [Int]
        var weights: [Double] = []
        /// The rarest words.
        var lookedUp: [Int] = []
        /// Groups that one of this kind has led or joined.
        var groups: [Int] = []
    }

    private struct Group {
        let kind: Int
        let severity: Int?
        let minutes: Double?
        var members: [Int]
    }

    private struct Key: Hashable {
        let provider: Int
        let word: Int
    }

    private let settings: Settings
    private var vocabulary = Vocabulary()
    private var kinds: [Kind] = []
    private var groups: [Group] = []
    private var postings: [Key: [Int]] = [:]

    private init(_ settings: Settings) { self.settings = settings }

    /// The groups of at least two, the largest first.
    ///
    /// - Complexity: O(*n* log *n*) and for each at most ``Settings/lookedUpWords`` ×
    ///   ``Settings/comparedGroups`` comparisons.
    package static func recurrences(
        in incidents: [PastIncident], settings: Settings = .init()
    ) -> [Recurrence] {
        let sorted = inOrder(incidents)
        var finder = RecurrenceFinder(settings)
        let kinds = finder.readKinds(of: sorted)
        for (index, incident) in sorted.enumerated()
        where !finder.kinds[kinds[index]].words.isEmpty {
            finder.place(index, incident, kinds[index])
        }
        return finder.groups.filter { $0.members.count > 1 }
            .map { group in
                Recurrence(group.members.map { sorted[$0] }, leader: sorted[group.members[0]])
            }
            .sorted { left, right in
                (right.count, left.first, left.provider, left.incidents[0])
                    < (left.count, right.first, right.provider, right.incidents[0])
            }
    }

    private static func inOrder(_ incidents: [PastIncident]) -> [PastIncident] {
        incidents.filter { IncidentRow($0).isOutageOfSomeLength }.sorted { left, right in
            if left.start != right.start { return left.start < right.start }
            return (left.provider, left.id, left.title) < (right.provider, right.id, right.title)
        }
    }

    private mutating func readKinds(of incidents: [PastIncident]) -> [Int] {
        var known: [KindKey: Int] = [:]
        var byTitle: [String: [Int]] = [:]
        let result = incidents.map { incident in
            let words =
                byTitle[incident.title]
                ?? vocabulary.identities(of: TitleWords.words(of: incident.title))
            byTitle[incident.title] = words
            let key = KindKey(
                provider: vocabulary.identity(of: incident.provider),
                components: vocabulary.identities(of: incident.components), words: words)
            if let kind = known[key] { return kind }
            known[key] = kinds.count
            kinds.append(
                Kind(provider: key.provider, components: key.components, words: key.words))
            return kinds.count - 1
        }
        weigh()
        return result
    }

    private struct KindKey: Hashable {
        let provider: Int
        let components: [Int]
        let words: [Int]
    }

    /// Rare words weigh more: ln(1 + kinds of title / those with the word).
    private mutating func weigh() {
        var frequency = [Int](repeating: 0, count: vocabulary.count)
        for kind in kinds { for word in kind.words { frequency[word] += 1 } }
        let all = Double(kinds.count)
        let weight = frequency.map { $0 == 0 ? 0 : Elementary.log(1 + all / Double($0)) }
        for index in kinds.indices {
            let words = kinds[index].words
            let norm = words.reduce(0) { $0 + weight[$1] * weight[$1] }.squareRoot()
            kinds[index].weights = words.map { norm > 0 ? weight[$0] / norm : 0 }
            kinds[index].lookedUp = Array(
                words.sorted { (frequency[$0], $0) < (frequency[$1], $1) }
                    .prefix(settings.lookedUpWords))
        }
    }

    private mutating func place(_ index: Int, _ incident: PastIncident, _ kind: Int) {
        let row = IncidentRow(incident)
        let severity = row.severity.flatMap(PastIncident.Severity.allCases.firstIndex)
        let minutes = row.minutes
        let own = kinds[kind].groups.first { isSimilar(groups[$0], severity, minutes) }
        if let group = own ?? best(for: kind, severity, minutes) {
            groups[group].members.append(index)
            if own == nil { kinds[kind].groups.append(group) }
            return
        }
        groups.append(
            Group(kind: kind, severity: severity, minutes: minutes, members: [index]))
        kinds[kind].groups.append(groups.count - 1)
        for word in kinds[kind].lookedUp {
            let key = Key(provider: kinds[kind].provider, word: word)
            postings[key, default: []].append(groups.count - 1)
        }
    }

    private func best(for kind: Int, _ severity: Int?, _ minutes: Double?) -> Int? {
        var best: (group: Int, similarity: Double)?
        var seen: Set<Int> = []
        for word in kinds[kind].lookedUp {
            let key = Key(provider: kinds[kind].provider, word: word)
            for group in (postings[key] ?? []).suffix(settings.comparedGroups)
            where seen.insert(group).inserted && isSimilar(groups[group], severity, minutes) {
                let leader = kinds[groups[group].kind]
                guard leader.components.isAlike(kinds[kind].components) else { continue }
                let similarity = Self.cosine(leader, kinds[kind])
                guard similarity >= settings.similarity else { continue }
                if let found = best, (found.similarity, group) >= (similarity, found.group) {
                    continue
                }
                best = (group, similarity)
            }
        }
        return best?.group
    }

    private func isSimilar(_ group: Group, _ severity: Int?, _ minutes: Double?) -> Bool {
        if let one = group.severity, let other = severity, abs(one - other) > 1 { return false }
        guard let one = group.minutes, let other = minutes else { return true }
        return max(one, other) <= settings.durationFactor * min(one, other)
    }

    private static func cosine(_ left: Kind, _ right: Kind) -> Double {
        var (one, other, sum) = (0, 0, 0.0)
        while one < left.words.count, other < right.words.count {
            if left.words[one] == right.words[other] {
                sum += left.weights[one] * right.weights[other]
                one += 1
                other += 1
            } else if left.words[one] < right.words[other] {
                one += 1
            } else {
                other += 1
            }
        }
        return sum
    }
}

/// Numbers for words, so that comparing them is quick.
private struct Vocabulary {
    private var numbers: [String: Int] = [:]

    var count: Int { numbers.count }

    mutating func identity(of word: String) -> Int {
        if let number = numbers[word] { return number }
        numbers[word] = numbers.count
        return numbers.count - 1
    }

    /// Their numbers, each once, ascending.
    mutating func identities(of words: [String]) -> [Int] {
        guard !words.isEmpty else { return [] }
        return Array(Set(words.map { identity(of: $0) })).sorted()
    }
}

extension [Int] {
    /// Whether two ascending lists have one in common, or are both empty.
    fileprivate func isAlike(_ others: [Int]) -> Bool {
        if isEmpty && others.isEmpty { return true }
        var (one, other) = (0, 0)
        while one < count, other < others.count {
            if self[one] == others[other] { return true }
            if self[one] < others[other] { one += 1 } else { other += 1 }
        }
        return false
    }
}

extension IncidentRow {
    /// An outage that is open or lasted at least a second.
    var isOutageOfSomeLength: Bool { isOutage && !lastedNoTime }
}
