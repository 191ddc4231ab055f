import Topology

extension PredictionScore {
    /// What was predicted against what was seen, with intervals; on the diagonal both agree.
    func chart(_ texts: Texts) -> Chart {
        let ticks = [0, 0.25, 0.5, 0.75, 1].map {
            Chart.Tick(at: $0, label: texts.percent($0))
        }
        let parts = bins.map { bin in
            texts.calibrated(bin.meanPredicted, bin.observedShare, bin.count)
        }
        return Chart(
            title: texts.calibrationTitle, summary: parts.joined(separator: "; ") + ".",
            across: ticks, up: ticks, name: texts.predictedChance,
            lines: [
                Chart.Line(
                    spots: [Chart.Spot(x: 0, y: 0), Chart.Spot(x: 1, y: 1)], ink: .faint,
                    isDashed: true)
            ],
            dots: bins.map { bin in
                Chart.Dot(
                    at: Chart.Spot(x: bin.meanPredicted, y: bin.observedShare),
                    interval: bin.interval.low...bin.interval.high)
            })
    }
}
