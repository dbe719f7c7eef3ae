// What came of the sample's mentorships: outcomes, training, and what people said about being named.
#pragma once

#include "core/storage/writer.h"

namespace mb::actions::sample {

class SampleReader;

void addOutcomes(Writer& writer, const QJsonObject& content, const SampleReader& reader);
// Letters, statements that were begun, and the packet.
void addDossier(Writer& writer, const QJsonObject& content, const SampleReader& reader);

// What passed between people, feedback, and lines that wait for the next talk.
void addLedger(Writer& writer, const QJsonObject& content, const SampleReader& reader);

}  // namespace mb::actions::sample
