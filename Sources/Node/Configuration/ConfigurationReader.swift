import Catalogue
import GraphFiles
import Model
import YAML

/// Reads a configuration, going on after a mistake, so that one run tells them all.
struct ConfigurationReader {
    /// What was wrong, in the order it was found.
    private(set) var mistakes: [YAMLError] = []
    /// The folder that relative paths start at.
    let folder: String
    /// Knows every service named in the file, also one that is wrong otherwise.
    var services = ServiceReader(names: .addressable, known: [])
    /// Ours, with the entries of the file over it.
    var catalogue = Catalogue([])

    init(folder: String) { self.folder = folder }

    /// Reads all sections; what is returned counts only when there are no mistakes.
    mutating func read(_ node: YAMLNode) -> Configuration {
        var configuration = Configuration()
        guard var root = attempt({ () throws(YAMLError) in try node.mapping("the configuration") })
        else { return configuration }
        readBasics(&root, into: &configuration)
        configuration.entries = readCatalogue(&root)
        configuration.providers = readProviders(&root)
        configuration.lookup = readLookup(&root)
        configuration.services = readServices(&root)
        configuration.economy = readEconomy(&root)
        configuration.rules = readRules(&root)
        configuration.webhooks = readWebhooks(&root)
        configuration.actions = readActions(&root)
        attempt { () throws(YAMLError) in try root.finish() }
        return configuration
    }

    private mutating func readBasics(_ root: inout YAMLMapping, into it: inout Configuration) {
        let inFolder = { [folder] path in path.hasPrefix("/") ? path : folder + path }
        attempt { () throws(YAMLError) in it.title = try root.optionalString("title") ?? it.title }
        it.notice = readNotice(&root)
        attempt { () throws(YAMLError) in it.region = try root.optionalString("region") ?? it.region
        }
        attempt { () throws(YAMLError) in
            guard let text = try root.optionalString("listen") else { return }
            guard let address = ListenAddress(text) else {
                throw root.error(
                    "listen", "must be host:port such as 127.0.0.1:8080, not '\(text)'")
            }
            it.listen = address
        }
        attempt { () throws(YAMLError) in
            guard root.value("address") != nil else { return }
            it.address = try root.webAddress("address")
        }
        attempt { () throws(YAMLError) in
            it.database = inFolder(try root.optionalString("database") ?? it.database)
        }
        attempt { () throws(YAMLError) in
            it.retention = try root.duration("retention", default: it.retention)
            guard it.retention >= .seconds(3600) else {
                throw root.error("retention", "must be at least 1h")
            }
        }
        attempt { () throws(YAMLError) in
            it.control = try root.optionalString("control").map(inFolder)
        }
        attempt { () throws(YAMLError) in it.history = try root.strings("history").map(inFolder) }
    }
}

extension ConfigurationReader {
    /// Does something and keeps its mistake, if it makes one.
    @discardableResult
    mutating func attempt<Value>(_ body: () throws(YAMLError) -> Value) -> Value? {
        do { return try body() } catch {
            mistakes.append(error)
            return nil
        }
    }

    /// Notes a mistake.
    mutating func note(_ mistake: YAMLError) { mistakes.append(mistake) }

    /// Reads the items of a list, each with its own mistakes; empty when the list is absent.
    mutating func items<Item>(
        _ key: String, of mapping: inout YAMLMapping,
        _ read: (inout ConfigurationReader, YAMLNode) throws(YAMLError) -> Item
    ) -> [Item] {
        guard let node = mapping.value(key) else { return [] }
        let nodes = attempt { () throws(YAMLError) in try node.items("'\(key)'") } ?? []
        var items: [Item] = []
        for node in nodes {
            do { items.append(try read(&self, node)) } catch { mistakes.append(error) }
        }
        return items
    }
}
