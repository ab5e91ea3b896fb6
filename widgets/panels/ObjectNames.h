#pragma once

/// The names by which tests (and accessibility tools) find things in the window. NAME stands for what varies.
///
/// Window        "rail.PANEL" (data, models, explore, attention, detect, segment, runs, report), "panel.PANEL",
///               "window.find", "window.status", "dock.sources", "dock.inspector", "dock.strip", "palette",
///               "palette.search", "palette.list"
/// Sources       "sources.tree", "sources.open"
/// Inspector     "inspector.search", "inspector.needs", "inspector.method", "inspector.role.ROLE", "inspector.form",
///               "parameter.ID", "inspector.seed", "inspector.estimate", "inspector.run", "inspector.stop",
///               "inspector.copy", "inspector.help"
/// Strip         "strip.tabs", "strip.thumbnails", "strip.name", "strip.keep", "strip.invert", "strip.export",
///               "strip.clear", "strip.runs", "strip.problems", "strip.log"
/// Data          "data.grid", "data.class", "data.zoom", "data.tabs", "data.columns", "data.description", "data.empty"
/// Models        "models.tree", "models.filter", "models.facts", "models.empty"
/// Explore       "explore.data", "explore.model", "explore.layout", "explore.dimensions", "explore.compare",
///               "explore.run", "explore.view", "explore.view2", "explore.overlap", "explore.empty"
/// Attention     "attention.model", "attention.previous", "attention.next", "attention.view", "attention.empty"
/// Detect        "detect.text", "detect.ask", "detect.open", "detect.negatives", "detect.rate" (a slider),
///               "detect.rateText", "detect.answers", "detect.evidence", "detect.empty"
/// Segment       "segment.open", "segment.previous", "segment.next", "segment.question", "segment.name",
///               "segment.words", "segment.hint", "segment.view", "segment.showMap", "segment.showPoints",
///               "segment.showMask", "segment.reset", "segment.threshold", "segment.first", "segment.last",
///               "segment.head" (sliders), "segment.regularization", "segment.weights", "segment.row",
///               "segment.negative", "segment.heads", "segment.model", "segment.segmenter", "segment.empty"
/// Runs          "runs.list", "runs.stage", "runs.views", "runs.split", "view.ARTIFACT",
///               "view.report" (Add to report), "view.export", "runs.empty"
/// Report        "report.blocks", "report.up", "report.down", "report.remove", "report.addText", "report.caption",
///               "report.preview", "report.exportHtml", "report.exportPdf", "report.empty"
