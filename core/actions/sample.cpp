#include "core/actions/sample.h"

#include "core/actions/books.h"
#include "core/actions/sample_crowd.h"
#include "core/actions/sample_reader.h"
#include "core/actions/sample_story.h"

namespace mb::actions::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 sampleSeed = 20261122;

OpenOptions standingAt(QDate anchor) {
    OpenOptions options;
    options.clock = Clock::fixed(QDateTime(anchor, QTime(9, 0), QTimeZone::utc()), sampleSeed);
    return options;
}

}  // namespace

std::unique_ptr<Workspace> create(const QString& path, const SampleOptions& options) {
    const QJsonObject content = contentFile(u"sample-book.json"_s);
    auto workspace = books::create(path, {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both}, standingAt(options.anchor));
    const PersonId owner = workspace->book().ownerId;
    workspace->perform({StepKind::Sample, {}}, [&](Writer& writer) {
        const Told told = tellStory(writer, content, options.anchor, owner);
        if (options.meetings <= told.meetings) return;
        CrowdSize size;
        size.mentorships = content[u"crowd"][u"mentorships"].toInt() - told.mentorships;
        size.meetings = options.meetings - told.meetings;
        addCrowd(writer, content[u"crowd"].toObject(), options.anchor, owner, size);
    }, Scale::Large);
    return workspace;
}

}  // namespace mb::actions::sample
