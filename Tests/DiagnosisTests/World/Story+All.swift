import Model

extension Story {
    private static let release = "Release payments 3.2.1"

    private static func leak(_ shop: inout SimulatedShop, _ at: Double) {
        let minutes = shop.random.pick(8...16)
        let spare = shop.payments.size * 0.65
        shop.payments.faults.leakAt = at
        shop.payments.faults.leakShare = spare / (minutes * 60) / shop.payments.rate
    }

    private static func deploy(_ shop: inout SimulatedShop, _ at: Double) {
        shop.change("payments", .deploy, at: at - 2, version: "3.2.1", title: release)
    }

    /// Every story told.
    static let all: [Story] = [
        Story(
            description: "leak and dropped index in a release, then a campaign",
            truth: Truth(
                kind: .resourceLeak, service: "payments", change: release,
                factors: [.missingIndex: release, .trafficSurge: "Campaign Autumn"])
        ) { shop, at in
            leak(&shop, at)
            deploy(&shop, at)
            shop.payments.faults.indexAt = at
            shop.payments.faults.indexAdds = 0.005
            shop.campaign(at: at + 180, ratio: 1.4)
        },
        Story(
            description: "leak in a release, nothing else",
            truth: Truth(kind: .resourceLeak, service: "payments", change: release),
            plot: { shop, at in
                leak(&shop, at)
                deploy(&shop, at)
            }, isForeseen: true),
        Story(
            description: "leak without a release",
            truth: Truth(kind: .resourceLeak, service: "payments"),
            plot: { shop, at in leak(&shop, at) }, isForeseen: true),
        Story(
            description: "leak, and an innocent release of another service just before",
            truth: Truth(
                kind: .resourceLeak, service: "payments", change: release,
                cleared: (
                    "Release inventory 8.1.0",
                    "no series of inventory changed before payments did"
                )),
            plot: { shop, at in
                leak(&shop, at)
                deploy(&shop, at)
                shop.change(
                    "inventory", .deploy, at: at - 90, version: "8.1.0",
                    title: "Release inventory 8.1.0")
            }, isForeseen: true),
        Story(
            description: "leak without a release, and an innocent release elsewhere",
            truth: Truth(
                kind: .resourceLeak, service: "payments",
                cleared: ("Release inventory 8.1.0", "no series of inventory changed")),
            plot: { shop, at in
                leak(&shop, at)
                shop.change(
                    "inventory", .deploy, at: at - 20, version: "8.1.0",
                    title: "Release inventory 8.1.0")
            }, isForeseen: true),
        Story(
            description: "leak in another service",
            truth: Truth(
                kind: .resourceLeak, service: "inventory", change: "Release inventory 8.1.0")
        ) { shop, at in
            shop.inventory.faults.leakAt = at
            shop.inventory.faults.leakShare = 13 / 600 / shop.inventory.rate
            shop.change(
                "inventory", .deploy, at: at - 2, version: "8.1.0",
                title: "Release inventory 8.1.0")
        },
        Story(
            description: "index dropped without a leak",
            truth: Truth(kind: .missingIndex, service: "payments", change: release)
        ) { shop, at in
            deploy(&shop, at)
            shop.payments.faults.indexAt = at
            shop.payments.faults.indexAdds =
                shop.random.pick(1.1...2) * shop.payments.size / shop.payments.rate
        },
        Story(
            description: "index dropped without a leak, slower but not full",
            truth: Truth(kind: .missingIndex, service: "payments", change: release),
            plot: { shop, at in
                deploy(&shop, at)
                shop.payments.faults.indexAt = at
                shop.payments.faults.indexAdds = 0.3 * shop.payments.size / shop.payments.rate
            }, isSeenByCallers: false),
        Story(
            description: "campaign alone", truth: Truth(kind: .none)
        ) { shop, at in shop.campaign(at: at, ratio: shop.random.pick(1.3...1.6)) },
        Story(
            description: "campaign that overloads",
            truth: Truth(kind: .trafficSurge, service: "payments", change: "Campaign Autumn")
        ) { shop, at in
            let level = shop.payments.rate * (shop.payments.hold + 0.2) / shop.payments.size
            shop.campaign(at: at, ratio: shop.random.pick(1.15...1.6) / level, ramp: 240)
        },
        Story(
            description: "two releases at once, each with its own fault",
            truth: Truth(
                kind: .resourceLeak, service: "payments", change: release,
                factors: [.missingIndex: "Release inventory 8.1.0"]),
            plot: { shop, at in
                leak(&shop, at)
                deploy(&shop, at)
                shop.inventory.faults.indexAt = at
                shop.inventory.faults.indexAdds = 1.2
                shop.change(
                    "inventory", .deploy, at: at - 3, version: "8.1.0",
                    title: "Release inventory 8.1.0")
            }, isSeenByCallers: false, dueAfter: [1300]),
        Story(
            description: "two releases at once, the other one hardly felt",
            truth: Truth(
                kind: .resourceLeak, service: "payments", change: release,
                factors: [.missingIndex: "Release inventory 8.1.0"]),
            plot: { shop, at in
                leak(&shop, at)
                deploy(&shop, at)
                shop.inventory.faults.indexAt = at
                shop.inventory.faults.indexAdds = 0.005
                shop.change(
                    "inventory", .deploy, at: at - 3, version: "8.1.0",
                    title: "Release inventory 8.1.0")
            }, isSeenByCallers: false),
        Story(
            description: "a dependency crashes",
            truth: Truth(kind: .crash, service: "inventory")
        ) { shop, at in
            shop.inventory.faults.crashAt = at
            shop.inventory.faults.crashFor = shop.random.pick(60...400)
        },
        Story(
            description: "an unwatched dependency becomes slow",
            truth: Truth(kind: .slowDependency, service: "card-processor")
        ) { shop, at in
            let slow = shop.random.pick(3...6) * (shop.payments.hold + 0.2)
            shop.cardMean = { $0 >= at ? slow : 0.2 }
        },
        Story(
            description: "a watched dependency becomes slow",
            truth: Truth(kind: .slowDependency, service: "inventory")
        ) { shop, at in
            shop.inventory.faults.slowAt = at
            shop.inventory.faults.slowAdds = shop.random.pick(2...4)
        },
        Story(
            description: "errors after a release",
            truth: Truth(kind: .errorRegression, service: "payments", change: release)
        ) { shop, at in
            deploy(&shop, at)
            shop.payments.faults.errorsAt = at
            shop.payments.faults.errorShare = shop.random.pick(0.06...0.4)
        },
        Story(
            description: "errors after a release of a dependency",
            truth: Truth(
                kind: .errorRegression, service: "inventory", change: "Release inventory 8.1.0")
        ) { shop, at in
            shop.inventory.faults.errorsAt = at
            shop.inventory.faults.errorShare = shop.random.pick(0.06...0.4)
            shop.change(
                "inventory", .deploy, at: at - 2, version: "8.1.0",
                title: "Release inventory 8.1.0")
            deploy(&shop, at - 300)
        },
        Story(
            description: "leak in a release, seen again after the rollback",
            truth: Truth(
                kind: .resourceLeak, service: "payments", change: release,
                factors: [.trafficSurge: "Campaign Autumn"]),
            plot: { shop, at in
                leak(&shop, at)
                deploy(&shop, at)
                shop.campaign(at: at + 120, ratio: 1.5)
                shop.payments.faults.repairAt = at + 1300
                shop.change(
                    "payments", .rollback, at: at + 1300, version: "3.2.0",
                    title: "Roll back payments to 3.2.0")
            }, dueAfter: [1290, 1420, 1700]),
        Story(
            description: "slow leak, half an hour after the release",
            truth: Truth(kind: .resourceLeak, service: "payments", change: release),
            plot: { shop, at in
                shop.payments.faults.leakAt = at
                shop.payments.faults.leakShare =
                    0.65 * shop.payments.size / 2400 / shop.payments.rate
                deploy(&shop, at)
            }, isSeenByCallers: false, dueAfter: [1700]),
        Story(
            description: "fast leak",
            truth: Truth(kind: .resourceLeak, service: "payments", change: release)
        ) { shop, at in
            shop.payments.faults.leakAt = at
            shop.payments.faults.leakShare =
                0.65 * shop.payments.size / 150 / shop.payments.rate
            deploy(&shop, at)
        },
        Story(
            description: "leak during a campaign that began before it",
            truth: Truth(
                kind: .resourceLeak, service: "payments", change: release,
                factors: [.trafficSurge: "Campaign Autumn"])
        ) { shop, at in
            shop.campaign(at: at, ratio: 1.4)
            leak(&shop, at + 240)
            deploy(&shop, at + 240)
        },
        Story(
            description: "demand grows by itself and overloads",
            truth: Truth(kind: .trafficSurge, service: "payments")
        ) { shop, at in
            let level = shop.payments.rate * (shop.payments.hold + 0.2) / shop.payments.size
            shop.campaign(at: at, ratio: 1.3 / level, ramp: 300)
            shop.changes = []
        },
        Story(
            description: "a release that crashes again and again",
            truth: Truth(kind: .crash, service: "payments", change: release)
        ) { shop, at in
            shop.payments.faults.crashAt = at + 60
            shop.payments.faults.crashFor = 600
            deploy(&shop, at)
        },
        Story(
            description: "an unwatched dependency fails calls",
            truth: Truth(kind: .errorRegression, service: "card-processor")
        ) { shop, at in
            let share = shop.random.pick(0.1...0.6)
            shop.cardErrors = { $0 >= at ? share : 0 }
        },
        Story(
            description: "errors after a release while an innocent campaign runs",
            truth: Truth(kind: .errorRegression, service: "payments", change: release)
        ) { shop, at in
            shop.campaign(at: at - 60, ratio: 1.3)
            deploy(&shop, at)
            shop.payments.faults.errorsAt = at
            shop.payments.faults.errorShare = shop.random.pick(0.06...0.4)
        },
    ]
}
