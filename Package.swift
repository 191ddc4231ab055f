// swift-tools-version: 6.3
// The manifest is the map: read top to bottom, every room depends only on rooms above it.
// docs/ARCHITECTURE.md tells what each room is for.
import PackageDescription

/// One set of language rules for every target.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .strictMemorySafety(), .treatAllWarnings(as: .error),
]

func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil,
    plugins: [Target.PluginUsage]? = nil
) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources, swiftSettings: strict,
        plugins: plugins)
}

/// Tests of a room; the folder `Data`, if they have one, is read at run time.
func tests(
    _ name: String, _ dependencies: [Target.Dependency], hasData: Bool = false
) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies, exclude: hasData ? ["Data"] : [],
        swiftSettings: strict)
}

func library(_ name: String, pkgConfig: String?, package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
    name: "foreshock",
    products: [
        .executable(name: "foreshock", targets: ["foreshock"]),
        .library(name: "Resilience", targets: ["Resilience"]),
    ],
    targets: [
        // C libraries, one module each; only the room named beside it may import it.
        library("CUV", pkgConfig: "libuv", package: "libuv1-dev"),  // HTTP
        library("CHTTPParser", pkgConfig: nil, package: "libhttp-parser-dev"),  // HTTP
        library("CCurl", pkgConfig: "libcurl", package: "libcurl4-openssl-dev"),  // HTTP
        library("CSQLite", pkgConfig: "sqlite3", package: "libsqlite3-dev"),  // SQLite
        library("CYAML", pkgConfig: "yaml-0.1", package: "libyaml-dev"),  // YAML
        library("CExpat", pkgConfig: "expat", package: "libexpat1-dev"),  // XML
        library("CZlib", pkgConfig: "zlib", package: "zlib1g-dev"),  // HTTP
        library("CSodium", pkgConfig: "libsodium", package: "libsodium-dev"),  // Secrets
        library(  // StatusSite
            "CCmark", pkgConfig: "libcmark-gfm",
            package: "libcmark-gfm-dev libcmark-gfm-extensions-dev"),

        // Pure rooms: values and functions; no clock, no network, no C.
        room("Language"),
        room("Numerics"),
        room("Model"),
        room("Topology", ["Language", "Numerics", "Model"]),
        room("FaultTrees", ["Language", "Numerics", "Model", "Topology"]),
        room("CSV"),
        room(
            "Economy", ["Language", "Model", "Topology", "CSV"], resources: [.embedInCode("Tables")]
        ),
        room("History", ["Language", "Numerics", "Model"]),
        room("Detection", ["Language", "Numerics", "Model"]),
        room("Diagnosis", ["Language", "Model", "Topology", "Detection"]),
        room("Resilience"),

        // Adapters to the world.
        room("Clocks", ["Model"]),
        room("Files"),
        room("YAML", ["Language", "Files", "CYAML"]),
        room("XML", ["Files", "CExpat"]),
        room("Subprocess"),
        room("SQLite", ["CSQLite"]),
        room("HTTP", ["CUV", "CHTTPParser", "CCurl", "CZlib"]),
        room("Secrets", ["CSodium"]),
        room("Storage", ["Model", "History", "SQLite"]),
        room("Messaging", ["Model"]),

        // The services of others, each statement with its source; the files stand in `Catalogue/`.
        .executableTarget(name: "CatalogueEmbedder", swiftSettings: strict),
        .plugin(
            name: "EmbedCatalogue", capability: .buildTool(), dependencies: ["CatalogueEmbedder"]),
        room("Catalogue", ["Language", "Model", "CSV", "YAML"], plugins: ["EmbedCatalogue"]),

        // Files of others: graphs, fault trees, records of incidents.
        room(
            "GraphFiles",
            [
                "Language", "Numerics", "Model", "Topology", "FaultTrees", "Economy", "CSV", "YAML",
                "XML", "Subprocess",
            ]),
        room("IncidentFiles", ["Language", "Numerics", "Model", "History", "CSV", "Files"]),
        // What providers say about themselves, and the verdict of all that is known.
        room("StatusFeeds", ["Language", "Model", "XML"]),
        // What visitors bring, and what those who depend on a service do when it fails.
        room("Community", ["Language", "Numerics", "Model", "Secrets", "HTTP"]),
        room("Continuity", ["Language", "Model", "Catalogue"]),
        room(
            "Reports",
            [
                "Language",
                "Model", "Topology", "FaultTrees", "Economy", "History", "GraphFiles",
                "IncidentFiles", "StatusFeeds", "Catalogue",
            ]),

        // What Foreshock does.
        room(
            "Collection",
            [
                "Language", "Numerics", "Model", "Clocks", "HTTP", "Messaging", "Resilience",
                "StatusFeeds",
            ]),
        room("Incidents", ["Language", "Model", "Topology", "Detection", "Diagnosis"]),
        room("Notification", ["Model", "Clocks", "HTTP", "Resilience", "Storage"]),
        room(
            "StatusSite",
            [
                "Language", "Numerics",
                "Model", "Topology", "FaultTrees", "Economy", "History", "Incidents", "HTTP",
                "Storage", "Catalogue", "StatusFeeds", "Community", "Continuity", "Collection",
                "YAML", "CCmark",
            ],
            resources: [.embedInCode("Assets")]),

        // The lab: a shop landscape that really breaks, and the load on it.
        room(
            "Marketplace",
            ["Language", "Numerics", "Model", "Clocks", "HTTP", "SQLite", "Resilience"]),
        room(
            "LoadTesting", ["Numerics", "Model", "Clocks", "HTTP", "YAML", "Marketplace"],
            resources: [.embedInCode("Scenarios")]),

        // Composition and command line.
        room("Commands", ["Language", "Model", "Clocks"]),
        room(
            "Node",
            [
                "Language", "Model", "Topology", "FaultTrees", "Economy", "History", "Detection",
                "Diagnosis", "Resilience", "Clocks", "YAML", "HTTP", "GraphFiles", "IncidentFiles",
                "Storage", "Messaging", "Collection", "Incidents", "Notification", "StatusSite",
                "Catalogue", "StatusFeeds", "Community", "Continuity",
            ]),
        room(
            "Demo",
            [
                "Language", "Numerics", "Model", "Clocks", "HTTP", "Storage", "Marketplace",
                "LoadTesting", "Node",
            ],
            resources: [.embedInCode("Recordings")]),
        .executableTarget(
            name: "foreshock",
            dependencies: [
                "Language", "Model", "Clocks", "HTTP", "YAML", "Collection", "Commands",
                "Marketplace",
                "LoadTesting", "Node", "Demo", "Topology", "FaultTrees", "Economy", "History",
                "GraphFiles", "IncidentFiles", "StatusFeeds", "Catalogue", "CSV", "Files",
                "Reports",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Numerics", "Model", "Detection", "Clocks", "HTTP", "Storage", "Marketplace",
                "LoadTesting", "Commands", "Node", "Topology", "FaultTrees", "History",
                "GraphFiles", "IncidentFiles", "StatusSite", "SiteFixture",
            ],
            swiftSettings: strict),

        // Fakes and tests.
        .target(
            name: "TestKit", dependencies: ["Numerics", "Model", "Clocks"], path: "Tests/TestKit",
            swiftSettings: strict),
        .target(
            name: "SiteFixture",
            dependencies: [
                "StatusSite", "Storage", "Topology", "FaultTrees", "Economy", "History", "Numerics",
                "Model", "Catalogue", "StatusFeeds", "Community", "Continuity", "Collection",
            ],
            path: "Tests/SiteFixture", swiftSettings: strict),
        .executableTarget(
            name: "LabServiceProcess", dependencies: ["Marketplace"],
            path: "Tests/LabServiceProcess", swiftSettings: strict),
        tests("Language", ["Language"]),
        tests("Numerics", ["Numerics", "TestKit"]),
        tests("Model", ["Model", "TestKit"]),
        tests("Topology", ["Topology", "Model", "CSV", "TestKit"], hasData: true),
        tests(
            "FaultTrees", ["FaultTrees", "Numerics", "Topology", "Model", "TestKit"], hasData: true),
        tests("CSV", ["CSV"]),
        tests("Files", ["Files"]),
        tests("Economy", ["Economy", "Topology", "Model", "CSV", "TestKit"], hasData: true),
        tests("History", ["History", "Numerics", "Model", "TestKit"], hasData: true),
        tests("XML", ["XML"]),
        tests("Catalogue", ["Catalogue", "CSV", "Topology", "Model", "YAML"]),
        tests("Subprocess", ["Subprocess"]),
        tests(
            "GraphFiles",
            [
                "GraphFiles", "FaultTrees", "Economy", "Topology", "Model", "YAML", "Subprocess",
                "TestKit",
            ], hasData: true),
        tests("IncidentFiles", ["IncidentFiles", "History", "Model", "TestKit"], hasData: true),
        tests("StatusFeeds", ["StatusFeeds", "Model", "TestKit"], hasData: true),
        tests(
            "Reports",
            [
                "Reports", "GraphFiles", "IncidentFiles", "StatusFeeds", "FaultTrees", "Economy",
                "History", "Catalogue", "Topology", "Model", "TestKit",
            ]),
        tests("Detection", ["Detection", "Language", "Model", "TestKit"]),
        tests("Diagnosis", ["Diagnosis", "Detection", "Topology", "Model", "TestKit"]),
        tests("Resilience", ["Resilience", "TestKit"]),
        tests("Clocks", ["Clocks", "TestKit", "Model"]),
        tests("YAML", ["YAML"]),
        tests("SQLite", ["SQLite", "TestKit"]),
        tests("HTTP", ["HTTP", "CZlib"]),
        tests("Storage", ["Storage", "SQLite", "History", "Model", "TestKit"]),
        tests("Messaging", ["Messaging", "Model"]),
        tests("Secrets", ["Secrets"]),
        tests("Community", ["Community", "Secrets", "Numerics", "Model", "TestKit"]),
        tests("Continuity", ["Continuity", "Catalogue", "Model"]),
        tests(
            "Collection",
            [
                "Collection", "HTTP", "Messaging", "Model", "Clocks", "StatusFeeds", "Subprocess",
                "TestKit",
            ], hasData: true),
        tests("Incidents", ["Incidents", "Model", "Topology", "Detection", "Diagnosis"]),
        tests(
            "Notification",
            ["Notification", "HTTP", "Resilience", "Storage", "Model", "Clocks", "TestKit"]),
        tests(
            "StatusSite",
            [
                "StatusSite", "SiteFixture", "TestKit", "HTTP", "Incidents", "Storage", "Topology",
                "FaultTrees", "Economy", "History", "Model", "Numerics", "Catalogue", "StatusFeeds",
                "Community", "Continuity", "Collection", "YAML",
            ]),
        tests(
            "Reader",
            [
                "StatusSite", "SiteFixture", "Node", "Catalogue", "Model", "HTTP", "Subprocess",
                "TestKit",
            ], hasData: true),
        tests("Marketplace", ["Marketplace", "HTTP", "SQLite", "Clocks", "TestKit", "Model"]),
        tests(
            "LoadTesting",
            [
                "LoadTesting", "LabServiceProcess", "Marketplace", "HTTP", "Model", "Clocks",
                "YAML", "TestKit",
            ]),
        tests("Commands", ["Commands", "Model", "Clocks", "TestKit"]),
        tests(
            "Node",
            [
                "Node", "HTTP", "Storage", "Messaging", "Detection", "StatusSite", "Model",
                "Topology", "FaultTrees", "Economy", "History", "Clocks", "Catalogue",
                "StatusFeeds", "Community", "Continuity", "Collection", "TestKit",
            ]),
        tests(
            "Demo",
            ["Demo", "Node", "HTTP", "Model", "LoadTesting", "Economy", "IncidentFiles"]),
        tests(
            "Browser",
            [
                "HTTP", "Subprocess", "Node", "Storage", "Model", "Clocks", "SiteFixture",
                "TestKit",
            ], hasData: true),
        tests("Tidy", []),
    ]
)
