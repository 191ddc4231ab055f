package import Model
import Numerics

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
        package var lookedUpWords = 3
        /// How many groups, the latest first, are compared for each of these words.
        package var comparedGroups = 8

        /// The standard settings.
        package init() {}
    }

    /// A kind of incident: the provider, words and components that some share exactly.
    private struct Kind {
        let provider: Int
        /// Where its components stand in ``componentPool``, ascending.
        let components: Range<Int>
        /// Where its words stand in ``wordPool``, ascending.
        let words: Range<Int>
        /// The places of its rarest words.
        var lookedUp: [Int] = []
        /// Groups that one of this kind has led or joined.
        var groups: [Int] = []
    }

    private struct Group {
        let kind: Int
        let severity: Int?
        let minutes: Double?
        /// The incident that was last compared with it.
        var comparedWith: Int
    }

    /// A word at a component of a provider; −1 for no component.
    private struct Key: Hashable {
        let provider: Int
        let component: Int
        let word: Int
    }

    private let settings: Settings
    private var vocabulary = Vocabulary()
    private var kinds: [Kind] = []
    private var componentPool: [Int] = []
    private var wordPool: [Int] = []
    /// The weight of each of ``wordPool`` within its kind.
    private var weightPool: [Double] = []
    private var groups: [Group] = []
    /// The incidents of each group, by start.
    private var members: [[Int]] = []
    private var postings: [Key: [Int]] = [:]

    private init(_ settings: Settings) { self.settings = settings }

    /// The groups of at least two, the largest first.
    ///
    /// - Complexity: O(*n* log *n*) and for each incident at most ``Settings/lookedUpWords`` ×
    ///   ``Settings/comparedGroups`` comparisons a component.
    package static func recurrences(
        in incidents: [PastIncident], settings: Settings = .init()
    ) -> [Recurrence] {
        let order = order(of: incidents)
        var finder = RecurrenceFinder(settings)
        let kinds = finder.readKinds(of: incidents, order)
        for (place, index) in order.enumerated() where !finder.kinds[kinds[place]].words.isEmpty {
            finder.place(index, IncidentRow(incidents[index]), kinds[place])
        }
        return finder.members.filter { $0.count > 1 }
            .map { group in Recurrence(group.map { incidents[$0] }) }
            .sorted { left, right in
                (right.count, left.first, left.provider, left.incidents[0])
                    < (left.count, right.first, right.provider, right.incidents[0])
            }
    }

    /// The outages by start.
    private static func order(of incidents: [PastIncident]) -> [Int] {
        let starts = incidents.map(\.start)
        return incidents.indices.filter { IncidentRow(incidents[$0]).isOutageOfSomeLength }
            .sorted { one, other in
                if starts[one] != starts[other] { return starts[one] < starts[other] }
                let (left, right) = (incidents[one], incidents[other])
                return (left.provider, left.id, left.title)
                    < (right.provider, right.id, right.title)
            }
    }

    private struct KindKey: Hashable {
        let provider: Int
        let title: Int
        let components: [Int]
    }

    private mutating func readKinds(of incidents: [PastIncident], _ order: [Int]) -> [Int] {
        var known: [KindKey: Int] = [:]
        var titles = TitleNumbers()
        let result = order.map { index in
            let incident = incidents[index]
            let title = titles.number(of: incident.title, &vocabulary)
            let key = KindKey(
                provider: vocabulary.identity(of: incident.provider), title: title,
                components: vocabulary.identities(of: incident.components))
            if let kind = known[key] { return kind }
            known[key] = kinds.count
            let firstComponent = componentPool.count
            componentPool += key.components
            let firstWord = wordPool.count
            wordPool += titles.words[title]
            kinds.append(
                Kind(
                    provider: key.provider, components: firstComponent..<componentPool.count,
                    words: firstWord..<wordPool.count))
            return kinds.count - 1
        }
        weigh()
        return result
    }

    /// Rare words weigh more: ln(1 + kinds / those with the word).
    private mutating func weigh() {
        var frequency = [Int](repeating: 0, count: vocabulary.count)
        for word in wordPool { frequency[word] += 1 }
        let all = Double(kinds.count)
        let weight = frequency.map { $0 == 0 ? 0 : Elementary.log(1 + all / Double($0)) }
        weightPool = wordPool.map { weight[$0] }
        for index in kinds.indices {
            let words = kinds[index].words
            let norm = words.reduce(0) { $0 + weightPool[$1] * weightPool[$1] }.squareRoot()
            for word in words { weightPool[word] /= norm }
            kinds[index].lookedUp = Array(
                words.sorted {
                    (frequency[wordPool[$0]], $0) < (frequency[wordPool[$1]], $1)
                }.prefix(settings.lookedUpWords))
        }
    }

    private mutating func place(_ index: Int, _ row: IncidentRow, _ kind: Int) {
        let severity = row.severity.map(Self.rank)
        let minutes = row.minutes
        let own = kinds[kind].groups.first { isSimilar($0, severity, minutes) }
        if let group = own ?? best(for: kind, index, severity, minutes) {
            members[group].append(index)
            if own == nil { kinds[kind].groups.append(group) }
            return
        }
        groups.append(
            Group(
                kind: kind, severity: severity, minutes: minutes, comparedWith: index))
        members.append([index])
        kinds[kind].groups.append(groups.count - 1)
        for key in keys(of: kind) { postings[key, default: []].append(groups.count - 1) }
    }

    /// Under which keys a kind is looked up.
    private func keys(of kind: Int) -> [Key] {
        let components = kinds[kind].components.map { componentPool[$0] }
        return (components.isEmpty ? [-1] : components).flatMap { component in
            kinds[kind].lookedUp.map { place in
                Key(
                    provider: kinds[kind].provider, component: component, word: wordPool[place])
            }
        }
    }

    private mutating func best(
        for kind: Int, _ index: Int, _ severity: Int?, _ minutes: Double?
    ) -> Int? {
        var best: (group: Int, similarity: Double)?
        for key in keys(of: kind) {
            guard let posted = postings[key] else { continue }
            for group in posted.suffix(settings.comparedGroups)
            where groups[group].comparedWith != index {
                groups[group].comparedWith = index
                guard isSimilar(group, severity, minutes) else { continue }
                let similarity = cosine(
                    kinds[groups[group].kind].words, kinds[kind].words)
                guard similarity >= settings.similarity else { continue }
                if let found = best, (found.similarity, group) >= (similarity, found.group) {
                    continue
                }
                best = (group, similarity)
            }
        }
        return best?.group
    }

    private func isSimilar(_ group: Int, _ severity: Int?, _ minutes: Double?) -> Bool {
        if let one = groups[group].severity, let other = severity, abs(one - other) > 1 {
            return false
        }
        guard let one = groups[group].minutes, let other = minutes else { return true }
        return max(one, other) <= settings.durationFactor * min(one, other)
    }

    private static func rank(_ severity: PastIncident.Severity) -> Int {
        switch severity {
        case .none, .maintenance: 0
        case .minor: 1
        case .major: 2
        case .critical: 3
        }
    }

    private func cosine(_ left: Range<Int>, _ right: Range<Int>) -> Double {
        var (one, other, sum) = (left.lowerBound, right.lowerBound, 0.0)
        while one < left.upperBound, other < right.upperBound {
            let (first, second) = (wordPool[one], wordPool[other])
            if first == second { sum += weightPool[one] * weightPool[other] }
            if first <= second { one += 1 }
            if second <= first { other += 1 }
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
        guard words.count > 1 else { return words.map { identity(of: $0) } }
        return Array(Set(words.map { identity(of: $0) })).sorted()
    }
}

/// Numbers for titles with the same words.
private struct TitleNumbers {
    private var byTitle: [String: Int] = [:]
    private var byWords: [[Int]: Int] = [:]
    /// The words of each number, ascending.
    private(set) var words: [[Int]] = []

    mutating func number(of title: String, _ vocabulary: inout Vocabulary) -> Int {
        if let number = byTitle[title] { return number }
        let own = vocabulary.identities(of: TitleWords.words(of: title))
        let number = byWords[own] ?? words.count
        if number == words.count {
            words.append(own)
            byWords[own] = number
        }
        byTitle[title] = number
        return number
    }
}

extension IncidentRow {
    /// An outage that is open or lasted at least a second.
    var isOutageOfSomeLength: Bool { isOutage && !lastedNoTime }
}
