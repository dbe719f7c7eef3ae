#include "core/zip/zip_module.h"

#include <zip.h>

#include <memory>

namespace mb::zip {
namespace {

constexpr zip_uint16_t noTime = 0, firstDay = (1 << 5) | 1;  // 1 January 1980: times would make the bytes differ

struct SourceFree {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct ArchiveDiscard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Fault {
    zip_error_t error;
    Fault() { zip_error_init(&error); }
    ~Fault() { zip_error_fini(&error); }
    QByteArray words() { return zip_error_strerror(&error); }
};
using Source = std::unique_ptr<zip_source_t, SourceFree>;

bool add(zip_t* archive, const Entry& entry) {
    Source data(zip_source_buffer(archive, entry.data.constData(), zip_uint64_t(entry.data.size()), 0));
    if (!data) return false;
    const zip_int64_t place = zip_file_add(archive, entry.name.constData(), data.get(), 0);
    if (place < 0) return false;
    static_cast<void>(data.release());  // the archive's from now on
    const auto index = zip_uint64_t(place);
    return zip_set_file_compression(archive, index, entry.compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 9) == 0 &&
           zip_file_set_dostime(archive, index, noTime, firstDay, 0) == 0 &&
           // Whoever unpacks it gives the files rights of their own.
           zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_DOS, 0) == 0;
}

bool readAll(zip_source_t* source, QByteArray& bytes) {
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE)) return false;
    if (zip_source_open(source) != 0) return false;
    bytes.resize(qsizetype(stat.size));
    const bool whole = zip_source_read(source, bytes.data(), stat.size) == zip_int64_t(stat.size);
    return zip_source_close(source) == 0 && whole;
}

bool write(const QList<Entry>& entries, QByteArray& bytes, QByteArray& complaint) {
    Fault fault;
    const Source memory(zip_source_buffer_create(nullptr, 0, 0, &fault.error));
    if (!memory) return complaint = fault.words(), false;
    std::unique_ptr<zip_t, ArchiveDiscard> archive(
        zip_open_from_source(memory.get(), ZIP_CREATE | ZIP_TRUNCATE, &fault.error));
    if (!archive) return complaint = fault.words(), false;
    zip_source_keep(memory.get());  // the archive has a share of its own
    for (const Entry& entry : entries)
        if (!add(archive.get(), entry)) return complaint = zip_strerror(archive.get()), false;
    if (zip_close(archive.get()) != 0) return complaint = zip_strerror(archive.get()), false;
    static_cast<void>(archive.release());
    if (readAll(memory.get(), bytes)) return true;
    return complaint = zip_error_strerror(zip_source_error(memory.get())), false;
}

class ReadArchive : public Archive {
public:
    static Archive* make(const QByteArray& bytes, QByteArray& complaint) {
        Fault fault;
        Source memory(zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &fault.error));
        if (!memory) return complaint = fault.words(), nullptr;
        auto made = std::make_unique<ReadArchive>();
        made->m_bytes = bytes;
        made->m_archive.reset(zip_open_from_source(memory.get(), ZIP_RDONLY, &fault.error));
        if (!made->m_archive) return complaint = fault.words(), nullptr;
        static_cast<void>(memory.release());  // the archive's from now on
        return made.release();
    }

    qint64 count() const override { return zip_get_num_entries(m_archive.get(), 0); }
    Member member(qint64 at) const override {
        zip_stat_t stat;
        if (zip_stat_index(m_archive.get(), zip_uint64_t(at), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
            return {};
        return {stat.name, stat.valid & ZIP_STAT_SIZE ? qint64(stat.size) : 0,
                stat.valid & ZIP_STAT_COMP_SIZE ? qint64(stat.comp_size) : 0};
    }
    bool open(qint64 at) override {
        m_file.reset(zip_fopen_index(m_archive.get(), zip_uint64_t(at), 0));
        return m_file != nullptr;
    }
    qint64 read(char* to, qint64 most) override { return zip_fread(m_file.get(), to, zip_uint64_t(most)); }

private:
    struct FileClose {
        void operator()(zip_file_t* file) const { zip_fclose(file); }
    };
    QByteArray m_bytes;  // libzip reads in them
    std::unique_ptr<zip_t, ArchiveDiscard> m_archive;
    std::unique_ptr<zip_file_t, FileClose> m_file;
};

}  // namespace
}  // namespace mb::zip

extern "C" mb::zip::Archive* mentorbookUnzip(const QByteArray& bytes, QByteArray& fault) {
    return mb::zip::ReadArchive::make(bytes, fault);
}

extern "C" bool mentorbookZip(const QList<mb::zip::Entry>& entries, QByteArray& bytes, QByteArray& fault) {
    return mb::zip::write(entries, bytes, fault);
}
